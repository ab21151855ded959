// A share as a bar, beside the figure that says it in words.
import styles from './Bar.module.css'

interface BarProps {
  value: number
  max: number
  /** Where it stands; `--bar` is its height. */
  className?: string | undefined
}

export function Bar({ value, max, className = '' }: BarProps) {
  return <progress className={`${styles.bar} ${className}`} value={value} max={max} aria-hidden />
}
