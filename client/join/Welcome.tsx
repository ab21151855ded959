// Before the first note: the notice in plain words, a name for those who want one, and one tap.
import { useState } from 'react'
import { notice } from '../../shared/i18n/areas/notice'
import { NoticeWords } from '../notice/NoticeWords'
import { useVisit } from '../open/visit'
import { addMessages } from '../state/messages'
import { useTranslate } from '../state/session'
import { Button } from '../ui/Button'
import { fitsPerson, PersonFields } from './PersonFields'
import styles from './Welcome.module.css'

addMessages(notice)

export default function Welcome({ onStart }: { onStart: () => void }) {
  const t = useTranslate()
  const visit = useVisit()
  const [person, setPerson] = useState(visit.person)
  const start = () => {
    if (!fitsPerson(person)) return
    // First, so that it is sent under the name that was here: a new name opens the board anew.
    onStart()
    const changed = person.name !== visit.person.name || person.unit !== visit.person.unit
    if (changed) visit.rename({ name: person.name.trim(), unit: person.unit.trim() })
  }
  return (
    <form
      className={styles.welcome}
      onSubmit={(event) => {
        event.preventDefault()
        start()
      }}
    >
      <h2 className={styles.heading}>{t('join.noticeTitle')}</h2>
      <NoticeWords />
      <p className={styles.agree}>{t('join.noticeAgree')}</p>
      <PersonFields person={person} onChange={setPerson} />
      <div className={styles.foot}>
        <Button type="submit" look="primary" size="large">
          {t('join.start')}
        </Button>
      </div>
    </form>
  )
}
