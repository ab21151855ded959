// The bar over a board's screens: what the meeting is about, where one is, whether it is saved, and who is here.
import { messages } from '../../shared/i18n/catalogue'
import { meetingId } from '../../shared/model/meeting'
import { staffRoles } from '../../shared/model/role'
import { useTabsLeadWhereTheySay } from '../board/useOutlineFirst'
import { Banners } from '../notice/Banners'
import { Link } from '../route/Link'
import { addMessages } from '../state/messages'
import { useSession, useTranslate } from '../state/session'
import { LiveTextField } from '../text/LiveTextField'
import { ProductMark } from '../ui/ProductMark'
import { CoreQuestion } from './CoreQuestion'
import { HistoryButtons } from './HistoryButtons'
import { PeopleCount } from './PeopleCount'
import { RoleBadge } from './RoleBadge'
import { ShareButton } from './ShareButton'
import { SyncLight } from './SyncLight'
import styles from './TopBar.module.css'
import { ViewTabs } from './ViewTabs'

// The board's screens are where this bar is: they may need any sentence.
addMessages(messages)

export function TopBar() {
  const t = useTranslate()
  const { role } = useSession().me()
  useTabsLeadWhereTheySay()
  return (
    <header className={`${styles.bar} no-print`}>
      <div className={styles.row}>
        <Link href="/" className={styles.home} aria-label={t('topbar.home')} title={t('topbar.home')}>
          <ProductMark />
        </Link>
        <h1 className={styles.title} data-testid="board-title">
          <LiveTextField recordId={meetingId} field="title" label={t('topbar.title')} />
        </h1>
        <RoleBadge role={role} />
        <div className={styles.views}>
          <ViewTabs />
          <HistoryButtons />
        </div>
        <div className={styles.state}>
          <SyncLight />
          <PeopleCount />
          {staffRoles.includes(role) && <ShareButton />}
        </div>
      </div>
      <CoreQuestion />
      <Banners />
    </header>
  )
}
