// The scene of the open board's mind map, with what this person is writing in it; rebuilt when either changes.
import { useEffect, useMemo } from 'react'
import { getShownNode } from '../../shared/mindmap/ancestry'
import { findPlace, findSide } from '../../shared/mindmap/places'
import { buildMindScene, type MindScene } from '../../shared/mindmap/scene'
import { MindWords } from '../../shared/mindmap/words'
import { type Board, getLive, Overlay } from '../../shared/model/board'
import { mindNodeDefaults } from '../../shared/model/mindNode'
import type { Palette } from '../../shared/scene/palette'
import { createMeasure } from '../canvas/measureText'
import { useSession, useTranslate } from '../state/session'
import { useMind, type Writing } from './mindStore'
import { foldingOf, keepOpen } from './overview'
import { useCalmBoard } from './useCalmBoard'

const othersEveryMs = 120

export function useMindScene(palette: Palette): MindScene {
  const session = useSession()
  const translate = useTranslate()
  const mode = useMind((state) => state.mode)
  const focusId = useMind((state) => state.focusId)
  const writing = useMind((state) => state.writing)
  // What one has just written is in the picture at once; what others do may come a few frames later.
  const board = useCalmBoard(othersEveryMs, writing)
  const typed = useMind((state) => state.typed)
  const showsOriginals = useMind((state) => state.showsOriginals)
  const turned = useMind((state) => state.turned)
  // What stands open depends on these, which foldingOf reads.
  const overview = useMind((state) => state.overview)
  const opened = useMind((state) => state.opened)
  const selected = useMind((state) => (state.overview ? state.selected : null))
  const words = useMemo(
    () => new MindWords(createMeasure(palette.font, 400), createMeasure(palette.font, 600), translate),
    [palette.font, translate],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: foldingOf reads what one opened and where one is
  const scene = useMemo(() => {
    const showsOriginal = (id: string) => showsOriginals !== turned.has(id)
    const isFolded = foldingOf(board)
    return buildMindScene(
      withWriting(board, writing, typed),
      { mode, focusId, isFolded, showsOriginal },
      words,
    )
  }, [board, mode, focusId, writing, typed, showsOriginals, turned, overview, opened, selected, words])
  useEffect(() => keepOpen(session.board(), selected), [session, selected])
  useEffect(() => {
    useMind.setState({ scene })
    forgetGone(session.board())
  }, [scene, session])
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

/**
 * Where one is has to be on the board. Asked of the board as it is now: this picture may be older than what was just
 * begun or sent, and would take it for gone.
 */
function forgetGone(board: Board): void {
  const { selected, focusId, writing } = useMind.getState()
  if (focusId !== null && !getShownNode(board, focusId)) useMind.setState({ focusId: null })
  const isDraft = writing?.what === 'draft' && writing.draft.id === selected
  if (selected !== null && !isDraft && !getShownNode(board, selected)) useMind.setState({ selected: null })
}
