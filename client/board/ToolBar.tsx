// The tools at the left edge: what the pointer does, and writing a note.
import Hand from 'lucide-react/icons/hand'
import Lasso from 'lucide-react/icons/lasso'
import MousePointer2 from 'lucide-react/icons/mouse-pointer-2'
import Spline from 'lucide-react/icons/spline'
import StickyNote from 'lucide-react/icons/sticky-note'
import Type from 'lucide-react/icons/type'
import type { ReactNode } from 'react'
import type { MessageKey } from '../../shared/i18n/catalogue'
import { mayEver } from '../../shared/permissions'
import { isBoardLockedFor } from '../actions/lockedFor'
import { startNewNote } from '../canvas/startNewNote'
import { useGestureContext } from '../canvas/useGestureContext'
import { useBoard, useSession, useTranslate } from '../state/session'
import { type Tool, useView } from '../state/view'
import { IconButton } from '../ui/IconButton'
import styles from './ToolBar.module.css'

export function ToolBar() {
  const t = useTranslate()
  const session = useSession()
  const { role } = session.me()
  const contextOf = useGestureContext()
  const mayWrite = mayEver(role, 'note.add')
  const isClosed = isBoardLockedFor(session)
  useBoard()
  return (
    <div className={styles.bar} role="toolbar" aria-label={t('board.tools')} aria-orientation="vertical">
      {mayWrite && (
        <IconButton
          label={isClosed ? t('board.lockedMeans') : `${t('board.toolAddNote')}（N）`}
          disabled={isClosed}
          className={styles.add}
          data-testid="add-note"
          onClick={() => startNewNote(contextOf())}
        >
          <StickyNote size={22} aria-hidden />
        </IconButton>
      )}
      <ToolButton tool="select" label="board.toolSelect" shortcut="V">
        <MousePointer2 size={20} aria-hidden />
      </ToolButton>
      {mayEver(role, 'cluster.gather') && !isClosed && (
        <ToolButton tool="lasso" label="board.toolLasso" shortcut="S">
          <Lasso size={20} aria-hidden />
        </ToolButton>
      )}
      <ToolButton tool="hand" label="board.toolHand" shortcut="H">
        <Hand size={20} aria-hidden />
      </ToolButton>
      {mayWrite && !isClosed && (
        <ToolButton tool="text" label="board.toolText" shortcut="E">
          <Type size={20} aria-hidden />
        </ToolButton>
      )}
      {mayEver(role, 'link.add') && !isClosed && (
        <ToolButton tool="link" label="board.toolLink" shortcut="K">
          <Spline size={20} aria-hidden />
        </ToolButton>
      )}
    </div>
  )
}

function ToolButton({
  tool,
  label,
  shortcut,
  children,
}: {
  tool: Tool
  label: MessageKey
  shortcut: string
  children: ReactNode
}) {
  const t = useTranslate()
  const current = useView((state) => state.tool)
  const setTool = useView((state) => state.setTool)
  return (
    <IconButton
      label={`${t(label)}（${shortcut}）`}
      aria-pressed={current === tool}
      onClick={() => setTool(tool)}
    >
      {children}
    </IconButton>
  )
}
