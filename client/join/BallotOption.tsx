// One option of an open vote. Dots: less and more at the side of the thumb. Else the whole row is one switch.
import Check from 'lucide-react/icons/check'
import Minus from 'lucide-react/icons/minus'
import Plus from 'lucide-react/icons/plus'
import { useTranslate } from '../state/session'
import styles from './BallotOption.module.css'

interface BallotOptionProps {
  id: string
  text: string
  /** Votes of everybody so far; null while they are kept back. */
  soFar: number | null
  /** This person's own. */
  given: number
  limits: { isDots: boolean; mayGive: boolean; mayVote: boolean }
  onGive: (count: number) => void
}

export function BallotOption({ id, text, soFar, given, limits, onGive }: BallotOptionProps) {
  const t = useTranslate()
  const { isDots, mayGive, mayVote } = limits
  const counts = soFar !== null && <span className={styles.soFar}>{t('vote.soFar', { count: soFar })}</span>
  if (!isDots) {
    const mayPress = given > 0 || mayGive
    return (
      <li>
        <button
          type="button"
          className={styles.choice}
          aria-pressed={given > 0}
          aria-disabled={!mayPress}
          data-testid={`vote-${id}`}
          onClick={() => mayPress && onGive(given > 0 ? 0 : 1)}
        >
          <span className={styles.box}>{given > 0 && <Check size={20} aria-hidden />}</span>
          <span className={styles.text}>{text}</span>
          {counts}
        </button>
      </li>
    )
  }
  return (
    <li className={styles.option} data-given={given}>
      <span className={styles.text}>
        {text}
        {counts}
      </span>
      {mayVote && (
        <span className={styles.dots}>
          <button
            type="button"
            className={styles.step}
            aria-label={t('vote.less', { text })}
            aria-disabled={given === 0}
            data-testid={`vote-${id}-less`}
            onClick={() => given > 0 && onGive(given - 1)}
          >
            <Minus size={20} aria-hidden />
          </button>
          <span className={`${styles.given} figures`}>
            <span aria-hidden>{given}</span>
            <span className="visually-hidden">{t('vote.given', { count: given })}</span>
          </span>
          <button
            type="button"
            className={styles.step}
            aria-label={t('vote.more', { text })}
            aria-disabled={!mayGive}
            data-testid={`vote-${id}`}
            onClick={() => mayGive && onGive(given + 1)}
          >
            <Plus size={20} aria-hidden />
          </button>
        </span>
      )}
    </li>
  )
}
