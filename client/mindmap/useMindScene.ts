// The scene of the open board's mind map, with what this person is writing in it; rebuilt when either changes.
import { useEffect, useMemo } from 'react'
import { findPlace, findSide } from '../../shared/mindmap/places'
import { buildMindScene, type MindScene } from '../../shared/mindmap/scene'
import { MindWords } from '../../shared/mindmap/words'
import { type Board, getLive, Overlay } from '../../shared/model/board'
import { mindNodeDefaults } from '../../shared/model/mindNode'
import type { Palette } from '../../shared/scene/palette'
import { createMeasure } from '../canvas/measureText'
import { useBoard, useTranslate } from '../state/session'
import { useMind, type Writing } from './mindStore'

export function useMindScene(palette: Palette): MindScene {
  const board = useBoard()
  const translate = useTranslate()
  const mode = useMind((state) => state.mode)
  const focusId = useMind((state) => state.focusId)
  const writing = useMind((state) => state.writing)
  const typed = useMind((state) => state.typed)
  const showsOriginals = useMind((state) => state.showsOriginals)
  const turned = useMind((state) => state.turned)
  const words = useMemo(
    () => new MindWords(createMeasure(palette.font, 400), createMeasure(palette.font, 600), translate),
    [palette.font, translate],
  )
  const scene = useMemo(() => {
    const showsOriginal = (id: string) => showsOriginals !== turned.has(id)
    return buildMindScene(withWriting(board, writing, typed), { mode, focusId, showsOriginal }, words)
  }, [board, mode, focusId, writing, typed, showsOriginals, turned, words])
  useEffect(() => {
    useMind.setState({ scene })
    forgetGone(scene)
  }, [scene])
  return scene
}

/** The board as it would be with the words in the field. */
function withWriting(board: Board, writing: Writing | null, typed: string): Board {
  if (!writing) return board
  const overlay = new Overlay(board)
  if (writing.what === 'draft') {
    const { after, ...draft } = writing.draft
    const { order } = findPlace(board, draft.parentId, after, draft.id)
    const fields = {
      ...mindNodeDefaults,
      createdAt: 0,
      versions: [],
      order,
      side: sideOfNew(board, draft.parentId),
    }
    overlay.put({ ...fields, ...draft, originalText: typed })
    return overlay
  }
  const node = getLive(board, 'mindNode', writing.id)
  if (!node) return board
  if (writing.what === 'original') overlay.put({ ...node, originalText: typed, neutralText: '' })
  else {
    const home = getLive(board, 'note', node.noteId) ?? node
    overlay.put({ ...home, neutralText: typed || ' ' })
  }
  return overlay
}

/** As mind.add will decide. */
function sideOfNew(board: Board, parentId: string | null) {
  return parentId === null ? findSide(board) : 'right'
}

/** What is no longer on the picture cannot be where one is. */
function forgetGone(scene: MindScene): void {
  const { selected, focusId } = useMind.getState()
  if (focusId !== null && !scene.tree.get(focusId)) useMind.setState({ focusId: null })
  if (selected !== null && selected !== focusId && !scene.get(selected)) useMind.setState({ selected: null })
}
