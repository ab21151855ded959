// Before the first note: the notice in plain words, a name for those who want one, and one tap.
import { useState } from 'react'
import { NoticeWords } from '../notice/NoticeWords'
import { useVisit } from '../open/visit'
import { useTranslate } from '../state/session'
import { Button } from '../ui/Button'
import { fitsPerson, PersonFields } from './PersonFields'
import styles from './Welcome.module.css'

export function Welcome({ onStart }: { onStart: () => void }) {
  const t = useTranslate()
  const visit = useVisit()
  const [person, setPerson] = useState(visit.person)
  const start = () => {
    if (!fitsPerson(person)) return
    const changed = person.name !== visit.person.name || person.unit !== visit.person.unit
    if (changed) visit.rename({ name: person.name.trim(), unit: person.unit.trim() })
    onStart()
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
      <PersonFields person={person} onChange={setPerson} />
      <div className={styles.foot}>
        <Button type="submit" look="primary" size="large">
          {t('join.start')}
        </Button>
      </div>
    </form>
  )
}
