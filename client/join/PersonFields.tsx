// Name and unit, both optional: a name, a nickname or nothing at all are all valid.
import { textLimits } from '../../shared/model/text'
import type { Person } from '../open/openBoard'
import { useTranslate } from '../state/session'
import { Field } from '../ui/Field'
import styles from './PersonFields.module.css'

interface PersonFieldsProps {
  person: Person
  onChange: (person: Person) => void
}

export function fitsPerson({ name, unit }: Person): boolean {
  return name.length <= textLimits.name && unit.length <= textLimits.unit
}

export function PersonFields({ person, onChange }: PersonFieldsProps) {
  const t = useTranslate()
  const tooLong = (text: string, max: number) => (text.length > max ? t('join.nameTooLong', { max }) : '')
  return (
    <div className={styles.fields}>
      <Field label={t('join.name')} hint={t('join.nameHint')} error={tooLong(person.name, textLimits.name)}>
        <input
          name="name"
          autoComplete="name"
          enterKeyHint="next"
          value={person.name}
          onChange={(event) => onChange({ ...person, name: event.target.value })}
        />
      </Field>
      <Field label={t('join.unit')} error={tooLong(person.unit, textLimits.unit)}>
        <input
          name="unit"
          autoComplete="organization"
          enterKeyHint="go"
          placeholder={t('join.unitExample')}
          value={person.unit}
          onChange={(event) => onChange({ ...person, unit: event.target.value })}
        />
      </Field>
    </div>
  )
}
