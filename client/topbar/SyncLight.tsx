// The sync light: word, icon and colour say whether everything this person did is on the server's disk.
import CloudAlert from 'lucide-react/icons/cloud-alert'
import CloudCheck from 'lucide-react/icons/cloud-check'
import CloudOff from 'lucide-react/icons/cloud-off'
import CloudUpload from 'lucide-react/icons/cloud-upload'
import { useStatus, useTranslate } from '../state/session'
import styles from './SyncLight.module.css'
import { meaningOfStatus, wordOfStatus } from './syncWords'

const icons = { saved: CloudCheck, saving: CloudUpload, offline: CloudOff, refused: CloudAlert }

export function SyncLight() {
  const t = useTranslate()
  const status = useStatus()
  const Icon = icons[status.sync]
  return (
    <span
      className={`${styles.light} ${styles[status.sync]} figures`}
      data-testid="sync-status"
      title={meaningOfStatus(t, status)}
    >
      <Icon size={18} aria-hidden />
      <span className={styles.word}>{wordOfStatus(t, status)}</span>
    </span>
  )
}
