// A labelled field of a form: label above, hint and error below, tied together for screen readers.
import { cloneElement, type ReactElement, type ReactNode, useId } from 'react'
import styles from './Field.module.css'

interface ControlProps {
  id?: string
  'aria-describedby'?: string
  'aria-invalid'?: boolean
}

interface FieldProps {
  label: ReactNode
  /** The heading above says it already: then it is only read out. */
  labelHidden?: boolean
  hint?: ReactNode
  /** What is wrong, in words; empty when nothing is. */
  error?: ReactNode
  /** One input, textarea or select. */
  children: ReactElement<ControlProps>
}

export function Field({ label, labelHidden = false, hint, error, children }: FieldProps) {
  const id = useId()
  const noteId = `${id}-note`
  const note = error || hint
  return (
    <div className={styles.field}>
      <label className={labelHidden ? 'visually-hidden' : styles.label} htmlFor={id}>
        {label}
      </label>
      {cloneElement(children, {
        id,
        'aria-describedby': note ? noteId : undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {note && (
        <p id={noteId} className={error ? styles.error : styles.hint} role={error ? 'alert' : undefined}>
          {note}
        </p>
      )}
    </div>
  )
}
