// Top of the quick entry: which meeting, its core question large, and whether everything has been sent.
import LayoutDashboard from 'lucide-react/icons/layout-dashboard'
import { useVisit } from '../open/visit'
import { Link } from '../route/Link'
import { boardPathOf } from '../route/parseRoute'
import { chooseLanguage, useLanguage } from '../state/language'
import { useMeeting, useSession, useTranslate } from '../state/session'
import { SyncLight } from '../topbar/SyncLight'
import { Button } from '../ui/Button'
import { ProductMark } from '../ui/ProductMark'
import styles from './JoinHeader.module.css'

export function JoinHeader() {
  const t = useTranslate()
  const language = useLanguage()
  const { boardId } = useSession()
  const { capability } = useVisit()
  const { title, coreQuestion } = useMeeting()
  return (
    <header className={styles.header}>
      <div className={styles.row}>
        <ProductMark size={24} />
        <Link href={boardPathOf(boardId, 'board', capability)} className={styles.whole}>
          <LayoutDashboard size={16} aria-hidden />
          {t('join.wholeBoard')}
        </Link>
        <SyncLight />
        <Button
          look="quiet"
          lang={language === 'en' ? 'zh-TW' : 'en'}
          onClick={() => chooseLanguage(language === 'en' ? 'zh-TW' : 'en')}
        >
          {t('join.otherLanguage')}
        </Button>
      </div>
      <h1 className={coreQuestion ? styles.title : styles.question} data-testid="board-title">
        {title}
      </h1>
      {coreQuestion && <p className={styles.question}>{coreQuestion}</p>}
    </header>
  )
}
