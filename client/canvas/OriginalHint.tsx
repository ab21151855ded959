// What was said originally, one gesture away: beside a note that shows its neutral wording, while the pointer rests on
// it or it is the one selected.
import { useEffect, useState } from 'react'
import { getLive } from '../../shared/model/board'
import { boxToScreen } from '../../shared/scene/camera'
import { useBoard, useTranslate } from '../state/session'
import { useView } from '../state/view'
import { useCanvas } from './canvasStore'
import { useEditor } from './editorStore'
import styles from './OriginalHint.module.css'

const restMs = 350
const widthPx = 260

export default function OriginalHint() {
  const t = useTranslate()
  const board = useBoard()
  const rested = useRestedOn()
  const selected = useView(({ selection }) => (selection.length === 1 ? (selection[0] ?? null) : null))
  const isBusy = useCanvas((state) => state.preview !== null)
  const isEditing = useEditor((state) => state.request !== null)
  const camera = useView((state) => state.camera)
  const view = useCanvas((state) => state.view)
  const scene = useCanvas((state) => state.scene)
  if (isBusy || isEditing) return null
  const note = getLive(board, 'note', rested) ?? getLive(board, 'note', selected)
  const thing = note && scene?.notes.get(note.id)
  if (!note || !thing || note.neutralText === '' || note.neutralText === note.originalText) return null
  const box = boxToScreen(camera, thing.box)
  if (box.y + box.height < view.top || box.y > view.height) return null
  const left = Math.max(8, Math.min(box.x, view.width - widthPx - 8))
  const isLow = box.y + box.height > view.height - 120
  const place = isLow ? { bottom: view.height - box.y + 8 } : { top: box.y + box.height + 8 }
  return (
    <div className={styles.hint} style={{ left, maxWidth: widthPx, ...place }} data-testid="original-hint">
      <span className={styles.label}>{t('board.original')}</span>
      {note.originalText}
    </div>
  )
}

/** What the pointer has rested on for a moment. */
function useRestedOn(): string | null {
  const hovered = useCanvas((state) => state.hovered)
  const [rested, setRested] = useState<string | null>(null)
  useEffect(() => {
    const timer = setTimeout(() => setRested(hovered), hovered === null ? 0 : restMs)
    return () => clearTimeout(timer)
  }, [hovered])
  return rested === hovered ? rested : null
}
