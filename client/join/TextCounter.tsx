// Says how much room is left when a note comes near its limit, and kindly what to do beyond it.
import { textLimits } from '../../shared/model/text'
import { useTranslate } from '../state/session'
import styles from './TextCounter.module.css'

const shownFrom = textLimits.note - 300

export function TextCounter({ id, length }: { id: string; length: number }) {
  const t = useTranslate()
  const over = length - textLimits.note
  if (over > 0) {
    return (
      <p id={id} className={styles.over} role="alert">
        {t('join.tooLong', { over })}
      </p>
    )
  }
  return (
    <p id={id} className={`${styles.counter} figures`} hidden={length < shownFrom}>
      {t('join.counter', { count: length, max: textLimits.note })}
    </p>
  )
}
