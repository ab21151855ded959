// A closed vote as counts, in the order of its options: never who, and never sorted into winners.
import type { Choices } from '../../shared/model/ballot'
import type { Poll } from '../../shared/model/poll'
import { useTranslate } from '../state/session'
import { Bar } from '../ui/Bar'
import styles from './PollResult.module.css'

interface PollResultProps {
  poll: Poll
  choices: Choices
}

export function PollResult({ poll, choices }: PollResultProps) {
  const t = useTranslate()
  const { id, title, mode, options, tally, handTally, voters, byHand } = poll
  const countIn = (counts: Poll['tally'], optionId: string) =>
    counts?.find((row) => row.id === optionId)?.count ?? 0
  const rows = options.map(({ id: optionId, text }) => {
    const hands = countIn(handTally, optionId)
    return {
      id: optionId,
      text: mode === 'yesNo' ? t(`vote.${optionId as 'option-yes'}`) : text,
      hands,
      sum: countIn(tally, optionId) + hands,
      own: countIn(choices, optionId),
    }
  })
  const most = Math.max(1, ...rows.map(({ sum }) => sum))
  return (
    <section className={styles.result} aria-labelledby={`poll-${id}`} data-testid={`result-${id}`}>
      <h3 id={`poll-${id}`} className={styles.title}>
        {title}
      </h3>
      <p className={styles.about}>{byHand ? t('vote.byHand') : t('vote.closedVoters', { count: voters })}</p>
      <ul className={styles.rows}>
        {rows.map(({ id: optionId, text, hands, sum, own }) => (
          <li key={optionId} className={styles.row} data-testid={`count-${optionId}`}>
            <span className={styles.text}>{text}</span>
            <strong className="figures">{t('vote.count', { count: sum })}</strong>
            <Bar className={styles.bar} max={most} value={sum} />
            {(hands > 0 || own > 0) && (
              <span className={`${styles.detail} figures`}>
                {hands > 0 && !byHand && <span>{t('vote.ofHands', { count: hands })}</span>}
                {own > 0 && <span>{t('vote.yours', { count: own })}</span>}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
