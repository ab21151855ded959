// A list of agencies to pick a responsible unit from, the board's own additions first; staff who keep the meeting's data
// edit those below. Any other name is typed where the unit is named.
import type { FormEvent } from 'react'
import { agenciesOf } from '../../../shared/model/agencies'
import { getMeeting } from '../../../shared/model/board'
import { textLimits } from '../../../shared/model/text'
import { mayEver } from '../../../shared/permissions'
import { useBoard, useSession, useTranslate } from '../../state/session'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { useActionContext } from '../useActions'
import styles from './dialogs.module.css'
import { SearchList } from './SearchList'

const maxAgencies = 200

export function UnitPicker({ onPick }: { onPick(name: string): void }) {
  const t = useTranslate()
  const meeting = getMeeting(useBoard())
  const contextOf = useActionContext()
  const isAllowed = mayEver(useSession().me().role, 'meeting.edit')
  const own = (meeting.agencies ?? []).join('\n')
  const choices = agenciesOf(meeting).map((name) => ({ id: name, label: name, detail: '' }))
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = String(new FormData(event.currentTarget).get('agencies') ?? '')
    const names = typed.split('\n').map((line) => line.trim().slice(0, textLimits.unit))
    const agencies = [...new Set(names)].filter(Boolean).slice(0, maxAgencies)
    void contextOf().perform([{ t: 'meeting.edit', agencies }], t('unit.didSave'))
  }
  return (
    <section className={styles.picker} aria-label={t('unit.list')} data-testid="unit-picker">
      <h3 className={styles.heading}>{t('unit.list')}</h3>
      <SearchList label={t('unit.search')} choices={choices} onPick={onPick} empty={null} />
      {isAllowed && (
        <details className={styles.glossary}>
          <summary>{t('unit.own')}</summary>
          <form className={styles.form} onSubmit={save}>
            <Field label={t('unit.ownLabel')} hint={t('unit.ownHint')}>
              <textarea key={own} name="agencies" rows={3} defaultValue={own} data-testid="agencies" />
            </Field>
            <div className={styles.buttons}>
              <Button type="submit">{t('unit.save')}</Button>
            </div>
          </form>
        </details>
      )}
    </section>
  )
}
