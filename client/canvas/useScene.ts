// The scene of the open board: rebuilt when the board changes, everything unchanged kept.
import { useEffect, useMemo, useRef } from 'react'
import { SceneBuilder } from '../../shared/scene/buildScene'
import type { Scene } from '../../shared/scene/scene'
import { useBoard } from '../state/session'
import { useView } from '../state/view'
import { useCanvas } from './canvasStore'

export function useScene(): Scene {
  const board = useBoard()
  const tableId = useView((state) => state.tableId)
  const builderRef = useRef<SceneBuilder | null>(null)
  const scene = useMemo(() => {
    builderRef.current ??= new SceneBuilder()
    return builderRef.current.build(board, { tableId })
  }, [board, tableId])
  useEffect(() => {
    useCanvas.setState({ scene })
    forgetGone(scene)
  }, [scene])
  return scene
}

/** What is no longer on the picture can be neither selected nor edited. */
function forgetGone(scene: Scene): void {
  const { selection, select } = useView.getState()
  const left = selection.filter((id) => scene.notes.has(id) || scene.clusters.has(id))
  if (left.length < selection.length) select(left)
}
