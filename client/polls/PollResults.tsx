// A vote's counts as bars with figures: hands marked, ties said, one's own votes shown to oneself alone.
import type { Choices } from '../../shared/model/ballot'
import type { Poll } from '../../shared/model/poll'
import type { PollResult } from '../../shared/polls/results'
import { useTranslate } from '../state/session'
import { Bar } from '../ui/Bar'
import { lineNotes } from './lineNotes'
import styles from './PollResults.module.css'

interface Props {
  poll: Poll
  result: PollResult
  choices: Choices
}

export function PollResults({ poll, result, choices }: Props) {
  const t = useTranslate()
  const { mode, handTally, id } = poll
  const { lines, most, isByHandOnly } = result
  return (
    <div className={styles.results} data-testid={`result-${id}`}>
      <ul>
        {lines.map((line) => {
          const { id: optionId, text, total } = line
          const own = choices.find((choice) => choice.id === optionId)?.count ?? 0
          const notes = [
            ...lineNotes(line, poll, result, t),
            ...(own > 0 ? [t('polls.yours', { count: own })] : []),
          ]
          return (
            <li key={optionId} className={styles.line} data-testid={`count-${optionId}`}>
              <span className={styles.text}>{text}</span>
              <strong className="figures">{t('polls.votes', { count: total })}</strong>
              <Bar className={styles.bar} max={most} value={total} />
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
