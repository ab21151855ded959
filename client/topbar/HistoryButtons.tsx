// Undo and redo of one's own actions; what others did is never taken back. The same actions as the keys', so a refusal
// is told here as well.
import Redo from 'lucide-react/icons/redo-2'
import Undo from 'lucide-react/icons/undo-2'
import { redoLast } from '../actions/redoLast'
import { undoLast } from '../actions/undoLast'
import { useRunAction } from '../actions/useActions'
import { useBoard, useSession, useTranslate } from '../state/session'
import { IconButton } from '../ui/IconButton'
import styles from './HistoryButtons.module.css'

export function HistoryButtons() {
  const t = useTranslate()
  const session = useSession()
  const run = useRunAction()
  // What can be undone changes with the board only.
  useBoard()
  return (
    <fieldset className={styles.buttons} aria-label={t('topbar.history')}>
      <IconButton label={t('common.undo')} disabled={!session.canUndo()} onClick={() => run(undoLast)}>
        <Undo size={20} aria-hidden />
      </IconButton>
      <IconButton label={t('common.redo')} disabled={!session.canRedo()} onClick={() => run(redoLast)}>
        <Redo size={20} aria-hidden />
      </IconButton>
    </fieldset>
  )
}
