// One line of 更多: an icon, what it does, and where that is not plain, what it means.
import type { LucideIcon } from 'lucide-react'
import styles from './MoreItems.module.css'

interface Props {
  Icon: LucideIcon
  label: string
  means?: string
  testId?: string
  /** Whether what it opens is open. */
  isPressed?: boolean
  onPress(): void
}

export function MoreItem({ Icon, label, means, testId, isPressed, onPress }: Props) {
  return (
    <button
      type="button"
      className={styles.item}
      aria-pressed={isPressed}
      data-testid={testId}
      onClick={onPress}
    >
      <Icon size={18} aria-hidden />
      <span className={styles.words}>
        {label}
        {means && <span className={styles.means}>{means}</span>}
      </span>
    </button>
  )
}
