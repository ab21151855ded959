// One open vote: every tap is the whole ballot anew, and counts at once; it can be changed until the vote is closed.
import type { Choices } from '../../shared/model/ballot'
import type { Poll } from '../../shared/model/poll'
import { useSession, useTranslate } from '../state/session'
import styles from './Ballot.module.css'
import { BallotOption } from './BallotOption'

/** A list of more options than this does not fit a phone's screen. */
const longFrom = 5

interface BallotProps {
  poll: Poll
  choices: Choices
  mayVote: boolean
}

export function Ballot({ poll, choices, mayVote }: BallotProps) {
  const t = useTranslate()
  const session = useSession()
  const { id, title, mode, options, budget, hidden, tally, voters } = poll
  const given = new Map(choices.map((choice) => [choice.id, choice.count]))
  const left = budget - choices.reduce((sum, { count }) => sum + count, 0)
  const give = (optionId: string, count: number) => {
    // One of yes, no and abstain: another choice takes the place of the first.
    const others = mode === 'yesNo' ? [] : choices.filter((choice) => choice.id !== optionId)
    const next = count > 0 ? [...others, { id: optionId, count }] : others
    void session.send({ t: 'poll.cast', id, choices: next })
  }
  return (
    <section className={styles.ballot} aria-labelledby={`poll-${id}`} data-testid={`poll-${id}`}>
      <h3 id={`poll-${id}`} className={styles.title}>
        {title}
      </h3>
      {mayVote && <p className={styles.means}>{t(`vote.${mode}`, { count: budget })}</p>}
      <ul className={styles.options}>
        {options.map(({ id: optionId, text }) => (
          <BallotOption
            key={optionId}
            id={optionId}
            text={mode === 'yesNo' ? t(`vote.${optionId as 'option-yes'}`) : text}
            soFar={hidden ? null : (tally?.find((row) => row.id === optionId)?.count ?? 0)}
            given={given.get(optionId) ?? 0}
            limits={{ isDots: mode === 'dots', mayGive: mayVote && (mode === 'yesNo' || left > 0), mayVote }}
            onGive={(count) => give(optionId, count)}
          />
        ))}
      </ul>
      {mayVote && mode !== 'yesNo' && (
        <p
          className={`${styles.left} ${options.length > longFrom ? styles.long : ''} figures`}
          role="status"
          data-testid={`left-${id}`}
        >
          {left === 0
            ? t('vote.leftNone')
            : t(mode === 'dots' ? 'vote.left' : 'vote.leftChoices', { count: left })}
        </p>
      )}
      <ul className={styles.about}>
        {mayVote && <li>{t('vote.changeable')}</li>}
        <li>{t('vote.secret')}</li>
        {hidden && <li>{t('vote.hidden')}</li>}
        <li className="figures">{t('vote.voters', { count: voters })}</li>
      </ul>
    </section>
  )
}
