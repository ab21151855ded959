// 板／大綱／整理表: three views of one board. Each is a link of its own, so it can be bookmarked and shared.
import List from 'lucide-react/icons/list'
import Network from 'lucide-react/icons/network'
import StickyNote from 'lucide-react/icons/sticky-note'
import Table from 'lucide-react/icons/table'
import { answersScope } from '../../shared/model/role'
import { useVisit } from '../open/visit'
import { useAddress } from '../route/address'
import { Link } from '../route/Link'
import { boardPathOf, parseRoute } from '../route/parseRoute'
import { useSession, useTranslate } from '../state/session'
import styles from './ViewTabs.module.css'

const tabs = [
  { view: 'board', Icon: StickyNote },
  { view: 'mindmap', Icon: Network },
  { view: 'outline', Icon: List },
  { view: 'worksheet', Icon: Table },
] as const

export function ViewTabs() {
  const t = useTranslate()
  const session = useSession()
  const { boardId } = session
  const { capability } = useVisit()
  const route = parseRoute(useAddress().pathname)
  const current = route.name === 'board' ? route.view : 'board'
  // Who writes answers has the worksheet only.
  if (session.me().scope === answersScope) return null
  return (
    <nav className={styles.tabs} aria-label={t('topbar.views')}>
      {tabs.map(({ view, Icon }) => (
        <Link
          key={view}
          href={boardPathOf(boardId, view, capability)}
          className={styles.tab}
          aria-current={view === current ? 'page' : undefined}
        >
          <Icon size={18} aria-hidden />
          {t(`topbar.${view}`)}
        </Link>
      ))}
    </nav>
  )
}
