// 投影: opens the projector's picture in a window of its own; its address carries no secret.
import Presentation from 'lucide-react/icons/presentation'
import { boardPathOf } from '../route/parseRoute'
import { useSession, useTranslate } from '../state/session'
import { IconButton } from '../ui/IconButton'
import styles from './TopBar.module.css'

export function PresentButton() {
  const t = useTranslate()
  const { boardId } = useSession()
  return (
    <IconButton
      label={t('present.open')}
      title={t('present.openMeans')}
      className={styles.roomy}
      onClick={() => window.open(boardPathOf(boardId, 'present'), `present-${boardId}`)}
    >
      <Presentation size={20} aria-hidden />
    </IconButton>
  )
}
