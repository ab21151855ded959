// One of several things to pick from, or a filter that is on or off.
import type { ReactNode } from 'react'
import styles from './Chip.module.css'

interface ChipProps {
  selected: boolean
  onSelect: () => void
  /** Shown before the label: a category's mark or an icon. */
  mark?: ReactNode
  children: ReactNode
}

export function Chip({ selected, onSelect, mark, children }: ChipProps) {
  return (
    <button type="button" className={styles.chip} aria-pressed={selected} onClick={onSelect}>
      {mark}
      <span>{children}</span>
    </button>
  )
}
