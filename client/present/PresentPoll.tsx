// One vote on the projector: its options and how many have voted while it is open, its counts as bars when it is closed.
import type { Poll } from '../../shared/model/poll'
import { optionsOf, resultOf } from '../../shared/polls/results'
import { lineNotes } from '../polls/lineNotes'
import { useTranslate } from '../state/session'
import { Bar } from '../ui/Bar'
import styles from './PresentPoll.module.css'

/** More would be too small for the back row. */
const mostShown = 16
const oneColumn = 6

export function PresentPoll({ poll }: { poll: Poll }) {
  const t = useTranslate()
  const { title, state, mode, voters, handTally } = poll
  const result = resultOf(poll, t)
  const options = optionsOf(poll, t)
  const shown = Math.min(options.length, mostShown)
  const columns = shown > oneColumn ? 2 : 1
  const rows = Math.ceil(shown / columns)
  const rest = options.length - shown
  return (
    <section className={styles.poll} data-testid="present-poll" data-state={state}>
      <header className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        <p className={`${styles.turnout} figures`}>
          <strong>{t(`polls.state.${state}`)}</strong>
          {state !== 'waiting' && !(result?.isByHandOnly ?? false) && (
            <span>{t(state === 'open' ? 'polls.votersSoFar' : 'polls.voters', { count: voters })}</span>
          )}
        </p>
      </header>
      <ul
        className={styles.options}
        style={{
          gridTemplateRows: `repeat(${rows}, minmax(0, auto))`,
          gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
          fontSize: `min(${Math.min(5, 44 / rows).toFixed(2)}dvh, ${columns === 2 ? 2.3 : 3}vw)`,
        }}
      >
        {result
          ? result.lines.slice(0, shown).map((line) => {
              const { id, text, total } = line
              const notes = lineNotes(line, poll, result, t)
              return (
                <li key={id} className={styles.line}>
                  <span className={styles.text}>{text}</span>
                  <strong className="figures">{t('polls.votes', { count: total })}</strong>
                  <Bar className={styles.bar} max={result.most} value={total} />
                  {notes.length > 0 && <small className={`${styles.note} figures`}>{notes.join('・')}</small>}
                </li>
              )
            })
          : options.slice(0, shown).map(({ id, text }) => (
              <li key={id} className={styles.plain}>
                <span className={styles.text}>{text}</span>
              </li>
            ))}
      </ul>
      <footer className={styles.foot}>
        {rest > 0 && <span>{t('polls.moreOptions', { count: rest })}</span>}
        {state === 'open' && <span>{t('polls.howToVote')}</span>}
        {state === 'open' && poll.hidden && <span>{t('polls.secretSoFar')}</span>}
        {result && handTally && <span>{t(result.isByHandOnly ? 'polls.byHandOnly' : 'polls.byHand')}</span>}
        {result && mode !== 'yesNo' && <span>{t('polls.sorted')}</span>}
      </footer>
    </section>
  )
}
