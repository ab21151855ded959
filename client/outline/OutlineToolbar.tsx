// Finding, filtering, adding and bringing back: what stands above the outline's lists.
import ArchiveRestore from 'lucide-react/icons/archive-restore'
import Keyboard from 'lucide-react/icons/keyboard'
import Plus from 'lucide-react/icons/plus'
import { mayEver } from '../../shared/permissions'
import { useDialog } from '../actions/dialogStore'
import { isBoardLockedFor } from '../actions/lockedFor'
import { LockButton } from '../agenda/LockButton'
import { useSession, useTranslate } from '../state/session'
import { Button } from '../ui/Button'
import { IconButton } from '../ui/IconButton'
import styles from './OutlineToolbar.module.css'
import { TableFilter } from './TableFilter'

interface Props {
  query: string
  onQuery(query: string): void
}

export function OutlineToolbar({ query, onQuery }: Props) {
  const t = useTranslate()
  const session = useSession()
  const open = useDialog((state) => state.open)
  const mayWrite = mayEver(session.me().role, 'note.add')
  const isClosed = isBoardLockedFor(session)
  return (
    <div className={styles.bar}>
      <input
        type="search"
        className={styles.search}
        value={query}
        placeholder={t('outline.search')}
        aria-label={t('outline.search')}
        data-search
        onChange={(event) => onQuery(event.target.value)}
        onKeyDown={(event) => event.stopPropagation()}
      />
      <TableFilter />
      <div className={styles.tools}>
        <LockButton />
        <IconButton label={t('outline.removedTitle')} onClick={() => open({ kind: 'removed' })}>
          <ArchiveRestore size={20} aria-hidden />
        </IconButton>
        <IconButton
          label={t('outline.shortcuts')}
          className={styles.keyboardOnly}
          onClick={() => open({ kind: 'shortcuts' })}
        >
          <Keyboard size={20} aria-hidden />
        </IconButton>
      </div>
      {mayWrite && (
        <Button
          look="primary"
          className={styles.add}
          icon={<Plus size={20} aria-hidden />}
          data-testid="add-note"
          disabled={isClosed}
          title={isClosed ? t('board.lockedMeans') : undefined}
          onClick={() => open({ kind: 'addNote', category: null })}
        >
          {t('outline.addNote')}
        </Button>
      )}
    </div>
  )
}
