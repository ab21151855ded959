// A vote's counts as bars with figures: hands marked, ties said, one's own votes shown to oneself alone.
import type { Choices } from '../../shared/model/ballot'
import type { Poll } from '../../shared/model/poll'
import type { PollResult } from '../../shared/polls/results'
import { useTranslate } from '../state/session'
import styles from './PollResults.module.css'

interface Props {
  poll: Poll
  result: PollResult
  choices: Choices
}

export function PollResults({ poll: { mode, handTally, id }, result, choices }: Props) {
  const t = useTranslate()
  const { lines, most, isByHandOnly } = result
  return (
    <div className={styles.results} data-testid={`result-${id}`}>
      <ul>
        {lines.map(({ id: optionId, text, total, hands, isTied }) => {
          const own = choices.find((choice) => choice.id === optionId)?.count ?? 0
          const notes = [
            isTied && mode !== 'yesNo' ? t('polls.tied') : '',
            hands > 0 && !isByHandOnly ? t('polls.ofHands', { count: hands }) : '',
            own > 0 ? t('polls.yours', { count: own }) : '',
          ].filter(Boolean)
          return (
            <li key={optionId} className={styles.line} data-testid={`count-${optionId}`}>
              <span className={styles.text}>{text}</span>
              <strong className="figures">{t('polls.votes', { count: total })}</strong>
              <progress className={styles.bar} max={most} value={total} aria-hidden />
              {notes.length > 0 && <span className={`${styles.notes} figures`}>{notes.join('・')}</span>}
            </li>
          )
        })}
      </ul>
      <div className={styles.means}>
        {handTally !== null && <p>{t(isByHandOnly ? 'polls.byHandOnly' : 'polls.byHand')}</p>}
        {mode !== 'yesNo' && <p>{t('polls.sorted')}</p>}
      </div>
    </div>
  )
}
