// 我到過的會議: the boards this browser knows the way back to.
import X from 'lucide-react/icons/x'
import { useState } from 'react'
import { forgetVisited, listVisited, type VisitedBoard } from '../api/visitedBoards'
import { Link } from '../route/Link'
import { boardPathOf } from '../route/parseRoute'
import { useLanguage } from '../state/language'
import { useTranslate } from '../state/session'
import { RoleBadge } from '../topbar/RoleBadge'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { EmptyState } from '../ui/EmptyState'
import { IconButton } from '../ui/IconButton'
import styles from './RecentBoards.module.css'

export function RecentBoards() {
  const t = useTranslate()
  const language = useLanguage()
  const [visits, setVisits] = useState(listOpened)
  const [asked, setAsked] = useState<VisitedBoard | null>(null)
  const titleOf = (visit: VisitedBoard) => visit.title || t('home.untitled')
  const forget = (visit: VisitedBoard) => {
    forgetVisited(visit.boardId, visit.capability)
    setVisits(listOpened())
    setAsked(null)
  }
  if (visits.length === 0) return <EmptyState title={t('home.recent')}>{t('home.recentEmpty')}</EmptyState>
  const when = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <section className={styles.recent} aria-labelledby="recent-heading">
      <h2 id="recent-heading" className={styles.heading}>
        {t('home.recent')} <small>{t('home.recentHint')}</small>
      </h2>
      <ul className={styles.list}>
        {visits.map((visit) => (
          <li key={`${visit.boardId}#${visit.capability}`} className={styles.item}>
            <Link className={styles.link} href={boardPathOf(visit.boardId, 'board', visit.capability)}>
              <span className={styles.title}>{titleOf(visit)}</span>
              <span className={`${styles.when} figures`}>
                {t('home.lastSeen', { when: when.format(visit.lastSeen) })}
              </span>
            </Link>
            {visit.role && <RoleBadge role={visit.role} />}
            <IconButton
              label={t('home.forget', { title: titleOf(visit) })}
              onClick={() => (visit.role === 'facilitator' ? setAsked(visit) : forget(visit))}
            >
              <X size={18} aria-hidden />
            </IconButton>
          </li>
        ))}
      </ul>
      <Dialog title={t('home.forgetTitle')} open={asked !== null} onClose={() => setAsked(null)}>
        {asked && (
          <div className={styles.ask}>
            <p>{t('home.forgetFacilitator', { title: titleOf(asked) })}</p>
            <div className={styles.askActions}>
              <Button onClick={() => setAsked(null)}>{t('common.cancel')}</Button>
              <Button look="danger" onClick={() => forget(asked)}>
                {t('home.forgetTitle')}
              </Button>
            </div>
          </div>
        )}
      </Dialog>
    </section>
  )
}

/** Only boards that did open; a join code mints a new capability each time, so of one role the newest counts. */
function listOpened(): VisitedBoard[] {
  const seen = new Set<string>()
  return listVisited().filter(({ boardId, role }) => {
    const place = `${boardId} ${role}`
    if (!role || seen.has(place)) return false
    seen.add(place)
    return true
  })
}
