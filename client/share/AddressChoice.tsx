// Which address the links carry, and a warning when others could not open it.
import { useTranslate } from '../state/session'
import { Field } from '../ui/Field'
import styles from './AddressChoice.module.css'
import { isLocalOnly } from './addresses'

interface AddressChoiceProps {
  origins: readonly string[]
  origin: string
  onChange: (origin: string) => void
}

export function AddressChoice({ origins, origin, onChange }: AddressChoiceProps) {
  const t = useTranslate()
  const warning = isLocalOnly(origin)
    ? t('share.addressNone')
    : isLocalOnly(location.origin)
      ? t('share.addressLocal', { address: location.origin })
      : ''
  if (origins.length < 2 && !warning) return null
  const nameOf = (option: string) =>
    isLocalOnly(option) ? t('share.addressLocalOption', { address: option }) : option
  return (
    <div className={styles.choice}>
      {origins.length > 1 && (
        <Field label={t('share.address')} hint={warning ? '' : t('share.addressLan')}>
          <select value={origin} onChange={(event) => onChange(event.target.value)}>
            {origins.map((option) => (
              <option key={option} value={option}>
                {nameOf(option)}
              </option>
            ))}
          </select>
        </Field>
      )}
      {warning && <p className={styles.warning}>{warning}</p>}
    </div>
  )
}
