// Two choices side by side of which one holds, each named in words (具名／匿名, 中文／English).
import { useId } from 'react'
import styles from './Switch.module.css'

interface SwitchProps<V extends string> {
  label: string
  options: readonly { value: V; label: string }[]
  value: V
  onChange: (value: V) => void
  /** Whether the label is shown or only read out. */
  labelShown?: boolean
}

export function Switch<V extends string>({
  label,
  options,
  value,
  onChange,
  labelShown = false,
}: SwitchProps<V>) {
  const name = useId()
  return (
    <fieldset className={styles.switch}>
      <legend className={labelShown ? styles.legend : 'visually-hidden'}>{label}</legend>
      <div className={styles.track}>
        {options.map((option) => (
          <label key={option.value} className={styles.option}>
            <input
              type="radio"
              className="visually-hidden"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
