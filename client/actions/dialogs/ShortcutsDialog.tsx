// The keys of the outline, read from the actions themselves.
import type { MessageKey } from '../../../shared/i18n/catalogue'
import { useTranslate } from '../../state/session'
import { Dialog } from '../../ui/Dialog'
import { addNote } from '../addNote'
import { selectionActions } from '../boardActions'
import { redoLast } from '../redoLast'
import { undoLast } from '../undoLast'
import styles from './dialogs.module.css'

const movements: readonly (readonly [keys: string, labelKey: MessageKey])[] = [
  ['↑ ↓', 'outline.keyMove'],
  ['Home End', 'outline.keyEnds'],
  ['Space', 'outline.keySelect'],
  ['M', 'outline.keyMenu'],
  ['O', 'outline.keyOriginal'],
  ['/', 'outline.keySearch'],
  ['Esc', 'outline.keyEscape'],
  ['?', 'outline.shortcuts'],
]

export function ShortcutsDialog({ onClose }: { onClose(): void }) {
  const t = useTranslate()
  const actions = [addNote, ...selectionActions, undoLast, redoLast].filter((action) => action.shortcut)
  return (
    <Dialog title={t('outline.shortcuts')} open onClose={onClose}>
      <dl className={styles.keys}>
        {movements.map(([keys, labelKey]) => (
          <KeyLine key={keys} keys={keys} label={t(labelKey)} />
        ))}
        {actions.map((action) => (
          <KeyLine key={action.id} keys={action.shortcut ?? ''} label={t(action.labelKey)} />
        ))}
      </dl>
    </Dialog>
  )
}

function KeyLine({ keys, label }: { keys: string; label: string }) {
  return (
    <>
      <dt>{keys}</dt>
      <dd>{label}</dd>
    </>
  )
}
