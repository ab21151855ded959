// One thing that is on or off, said in words; the whole line is pressed.
import { type ReactNode, useId } from 'react'
import styles from './Toggle.module.css'

interface ToggleProps {
  label: string
  hint?: ReactNode
  on: boolean
  onChange: (on: boolean) => void
}

export function Toggle({ label, hint, on, onChange }: ToggleProps) {
  const hintId = useId()
  return (
    <div>
      <label className={styles.toggle}>
        <input
          type="checkbox"
          role="switch"
          className={styles.input}
          checked={on}
          aria-checked={on}
          aria-describedby={hint ? hintId : undefined}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span className={styles.track} aria-hidden />
        <span>{label}</span>
      </label>
      {hint && (
        <p id={hintId} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  )
}
