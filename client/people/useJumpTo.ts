// Goes to a record on the screen behind the panel, or on the screen that shows its kind.
import { useCallback } from 'react'
import type { BoardRecord } from '../../shared/model/record'
import { focusRecord } from '../actions/focusRecord'
import { navigate } from '../route/address'
import { type BoardView, boardPathOf, parseRoute } from '../route/parseRoute'
import { usePlaces } from '../side/places'
import { useSide } from '../side/sideStore'
import { useSession } from '../state/session'

/** Another screen is loaded first: this many frames more. */
const loadingFrames = 200
const narrow = '(max-width: 700px)'

const homes: { readonly [K in BoardRecord['kind']]?: readonly BoardView[] } = {
  note: ['board', 'outline'],
  cluster: ['board', 'outline'],
  row: ['worksheet', 'outline'],
}

export const canJumpTo = (record: BoardRecord | undefined): record is BoardRecord =>
  record !== undefined && record.removedAt === null && record.kind in homes

export function useJumpTo(): (record: BoardRecord) => void {
  const { boardId } = useSession()
  return useCallback(
    ({ id, kind }) => {
      const route = parseRoute(location.pathname)
      const views = homes[kind] ?? []
      // On a phone the panel covers the screen.
      if (matchMedia(narrow).matches) useSide.getState().close()
      const isHere = route.name === 'board' && views.includes(route.view)
      const goOnCanvas = usePlaces.getState().note
      if (isHere && route.view === 'board' && goOnCanvas) return goOnCanvas(id)
      const other = views.at(kind === 'row' ? 0 : -1)
      if (!isHere && other) navigate(boardPathOf(boardId, other))
      focusRecord(id, isHere ? 0 : -loadingFrames)
    },
    [boardId],
  )
}
