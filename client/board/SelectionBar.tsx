// What can be done with the selection, floating over the foot of the canvas. The first few actions show their names,
// the others wait behind 更多.
import Ellipsis from 'lucide-react/icons/ellipsis'
import X from 'lucide-react/icons/x'
import { useState } from 'react'
import type { Action, ActionContext } from '../actions/action'
import { selectionActions } from '../actions/boardActions'
import { duplicateSelected } from '../actions/duplicateSelected'
import { foldCluster } from '../actions/foldCluster'
import { possibleActions } from '../actions/possibleActions'
import { useActionContext } from '../actions/useActions'
import { useCanvas } from '../canvas/canvasStore'
import { useEditor } from '../canvas/editorStore'
import { focusPicture, walkSelectionBar } from '../canvas/pictureFocus'
import { runOnCanvas } from '../canvas/runOnCanvas'
import { useBoard, useTranslate } from '../state/session'
import { useView } from '../state/view'
import { Button } from '../ui/Button'
import { IconButton } from '../ui/IconButton'
import styles from './SelectionBar.module.css'

/** Shown with their names; `remove` is always last. */
const prominent: readonly string[] = [
  'gather',
  'merge',
  'openStack',
  'nameCluster',
  'putIntoRow',
  'linkTo',
  'recategorise',
]

const barActions = [
  ...selectionActions.slice(0, -1),
  foldCluster,
  duplicateSelected,
  ...selectionActions.slice(-1),
]

export default function SelectionBar() {
  const t = useTranslate()
  const contextOf = useActionContext()
  const selection = useView((state) => state.selection)
  const select = useView((state) => state.select)
  const isMoving = useCanvas((state) => state.preview !== null)
  const isEditing = useEditor((state) => state.request !== null)
  const [isOpen, setIsOpen] = useState(false)
  useBoard()
  if (selection.length === 0 || isMoving || isEditing) return null
  const context = contextOf(selection)
  const possible = possibleActions(barActions, context)
  const shown = possible.filter((action) => prominent.includes(action.id) || action.danger)
  const others = possible.filter((action) => !shown.includes(action))
  if (possible.length === 0) return null
  return (
    <div className={styles.place}>
      <div
        className={styles.bar}
        role="toolbar"
        aria-label={t('board.selectionActions')}
        onKeyDown={walkSelectionBar}
      >
        <span className={styles.count}>{t('board.selected', { count: selection.length })}</span>
        <IconButton label={t('board.clearSelection')} onClick={() => select([])}>
          <X size={20} aria-hidden />
        </IconButton>
        {shown.map((action) => (
          <ActionButton key={action.id} action={action} context={context} />
        ))}
        {others.length > 0 && (
          <IconButton label={t('board.more')} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
            <Ellipsis size={20} aria-hidden />
          </IconButton>
        )}
        {isOpen && others.map((action) => <ActionButton key={action.id} action={action} context={context} />)}
      </div>
    </div>
  )
}

function ActionButton({ action, context }: { action: Action; context: ActionContext }) {
  const t = useTranslate()
  const Icon = action.icon
  return (
    <Button
      look={action.danger ? 'danger' : 'quiet'}
      icon={Icon && <Icon size={18} aria-hidden />}
      data-action={action.id}
      onClick={(event) => {
        // By the keyboard: the picture has it again, whatever becomes of the bar.
        if (event.detail === 0) focusPicture()
        runOnCanvas(action, context)
      }}
    >
      {t(action.labelKey)}
    </Button>
  )
}
