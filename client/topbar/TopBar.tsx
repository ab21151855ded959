// The bar over a board's screens: what the meeting is about, where one is, whether it is saved, and who is here.
import { boardMessages } from '../../shared/i18n/boardMessages'
import { meetingId } from '../../shared/model/meeting'
import { answersScope, staffRoles } from '../../shared/model/role'
import { StepBarPlace } from '../agenda/StepBarPlace'
import { useTabsLeadWhereTheySay } from '../board/useOutlineFirst'
import { HistoryPlace } from '../history/HistoryPlace'
import { Banners } from '../notice/Banners'
import { useAddress } from '../route/address'
import { Link } from '../route/Link'
import { parseRoute } from '../route/parseRoute'
import { addMessages } from '../state/messages'
import { useSession, useTranslate } from '../state/session'
import { LiveTextField } from '../text/LiveTextField'
import { loadAtRest } from '../ui/loadAtRest'
import { ProductMark } from '../ui/ProductMark'
import { CoreQuestion } from './CoreQuestion'
import { HistoryButtons } from './HistoryButtons'
import { LeadingNow, MoreMenu } from './MoreMenu'
import { PeopleCount } from './PeopleCount'
import { RoleBadge } from './RoleBadge'
import { ShareButton } from './ShareButton'
import { SyncLight } from './SyncLight'
import styles from './TopBar.module.css'
import { ViewTabs } from './ViewTabs'

// The board's screens are where this bar is.
addMessages(boardMessages)

/** What nobody needs at once: it is loaded while they look. */
const FollowBanner = loadAtRest(() => import('../follow/FollowBanner'))
const SideButtons = loadAtRest(() => import('../side/SideButtons'))
const OpenVoteBanner = loadAtRest(() => import('../polls/OpenVoteBanner'))
const SinceLeft = loadAtRest(() => import('../history/SinceLeft'))
const OwnTableFirst = loadAtRest(() => import('../tables/OwnTableFirst'))

export function TopBar() {
  const t = useTranslate()
  const { role, scope } = useSession().me()
  const isStaff = staffRoles.includes(role)
  const route = parseRoute(useAddress().pathname)
  const showsCanvas = route.name === 'board' && route.view === 'board'
  useTabsLeadWhereTheySay()
  return (
    <header className={`${styles.bar} no-print`}>
      <div className={styles.row}>
        <Link href="/" className={styles.home} aria-label={t('topbar.home')} title={t('topbar.home')}>
          <ProductMark />
        </Link>
        <div className={styles.meeting}>
          <h1 className={styles.title} data-testid="board-title">
            <LiveTextField recordId={meetingId} field="title" label={t('topbar.title')} />
          </h1>
          <RoleBadge role={role} scope={scope} />
        </div>
        <div className={styles.views}>
          <ViewTabs />
          <HistoryButtons />
        </div>
        <div className={styles.state}>
          <SyncLight />
          <PeopleCount />
          {scope !== answersScope && (
            <div className={styles.panels}>
              <SideButtons />
            </div>
          )}
          <MoreMenu showsCanvas={showsCanvas} />
          {isStaff && <ShareButton />}
        </div>
      </div>
      <CoreQuestion />
      <OwnTableFirst />
      <StepBarPlace />
      <Banners />
      <LeadingNow />
      <FollowBanner />
      <OpenVoteBanner />
      <HistoryPlace />
      <SinceLeft />
    </header>
  )
}
