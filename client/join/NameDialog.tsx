// Leaves or changes one's name; the notes written before keep what they carry.
import { type FormEvent, useState } from 'react'
import { notice } from '../../shared/i18n/areas/notice'
import { useVisit } from '../open/visit'
import { addMessages } from '../state/messages'
import { useTranslate } from '../state/session'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { showToast } from '../ui/toast'
import styles from './NameDialog.module.css'
import { fitsPerson, PersonFields } from './PersonFields'

addMessages(notice)

export default function NameDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslate()
  const visit = useVisit()
  const [person, setPerson] = useState(visit.person)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    // React passes it on to the entry's form, whose own submit must not follow.
    event.stopPropagation()
    if (!fitsPerson(person)) return
    visit.rename({ name: person.name.trim(), unit: person.unit.trim() })
    showToast(t('join.nameChanged'))
    onClose()
  }
  return (
    <Dialog title={t(visit.person.name ? 'join.changeName' : 'join.setName')} open onClose={onClose}>
      <form className={styles.form} onSubmit={submit}>
        <PersonFields person={person} onChange={setPerson} />
        <Button type="submit" look="primary" size="large">
          {t('common.save')}
        </Button>
      </form>
    </Dialog>
  )
}
