// Puts the editor over the thing that is being written, at its place and scale; it follows the camera.
import { type CSSProperties, useLayoutEffect } from 'react'
import type { Box } from '../../shared/geometry/box'
import { clusterHeadHeight, clusterWidth, noteHeight, noteWidth } from '../../shared/geometry/measures'
import { boxToScreen, type Viewport } from '../../shared/scene/camera'
import { laneIndexOf, laneX, type Scene } from '../../shared/scene/scene'
import { useView } from '../state/view'
import type { EditRequest } from '../tools/gesture'
import { bringIntoView } from './cameraMoves'
import { useCanvas } from './canvasStore'
import { useEditor } from './editorStore'
import { HeadingEditor } from './HeadingEditor'
import styles from './InPlaceEditor.module.css'
import { NewNoteEditor } from './NewNoteEditor'
import { NoteEditor } from './NoteEditor'

/** Below this width a text field cannot be written in. */
const minWidthPx = 220
const minHeightPx = 190
const edgePx = 8
const narrowPx = 700

export function InPlaceEditor() {
  const request = useEditor((state) => state.request)
  const scene = useCanvas((state) => state.scene)
  const view = useCanvas((state) => state.view)
  const camera = useView((state) => state.camera)
  const box = request && scene ? boxOf(request, scene) : null
  const isGone = request !== null && scene !== null && box === null
  useLayoutEffect(() => {
    if (isGone) useEditor.getState().close()
  }, [isGone])
  const key = request && ('id' in request ? request.id : 'new')
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the beginning of an edit moves the picture
  useLayoutEffect(() => {
    if (box) bringIntoView(box)
  }, [key])
  if (!request || !scene || !box) return null

  const style = placeOf(boxToScreen(camera, box), view, camera.zoom)
  return (
    <div className={styles.place} style={style}>
      {request.what === 'newNote' && <NewNoteEditor category={request.category} pos={request.pos} />}
      {request.what === 'note' && <NoteEditor key={request.id} id={request.id} />}
      {request.what === 'heading' && <HeadingEditor key={request.id} id={request.id} />}
    </div>
  )
}

/** Over the thing itself; on a phone over the whole width at the top, where no keyboard covers it. */
function placeOf(screen: Box, view: Viewport, zoom: number): CSSProperties {
  // iOS zooms the page when a field's type is smaller than this.
  const fontSize = Math.max(16, 17 * zoom)
  if (view.width < narrowPx) {
    return { left: edgePx, top: view.top + edgePx, width: view.width - 2 * edgePx, fontSize }
  }
  const width = Math.min(Math.max(screen.width, minWidthPx), view.width - 2 * edgePx)
  const left = Math.max(edgePx, Math.min(screen.x, view.width - width - edgePx))
  const minHeight = Math.min(screen.height, minHeightPx)
  // In the lower half it grows upwards, so that what stands at its foot stays in the picture.
  if (screen.y > (view.top + view.height) / 2) {
    const bottom = Math.max(edgePx, view.height - screen.y - screen.height)
    return { left, bottom, width, minHeight, fontSize }
  }
  return { left, top: Math.max(view.top, screen.y), width, minHeight, fontSize }
}

function boxOf(request: EditRequest, scene: Scene): Box | null {
  if (request.what === 'newNote') {
    const x = laneX(laneIndexOf(request.category)) + request.pos[0]
    return { x, y: request.pos[1], width: noteWidth, height: noteHeight }
  }
  if (request.what === 'note') return scene.notes.get(request.id)?.box ?? null
  const cluster = scene.clusters.get(request.id)
  return cluster
    ? { ...cluster.box, width: clusterWidth, height: clusterHeadHeight(cluster.record.title) }
    : null
}
