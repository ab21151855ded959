// From a board that was just made to its screen: keeps its links in this browser, then goes there as facilitator.
import type { CreatedBoard } from '../api/createBoard'
import { rememberVisited } from '../api/visitedBoards'
import { navigate } from '../route/address'
import { boardPathOf, readCapability } from '../route/parseRoute'
import { useShareDialog } from '../share/shareDialogState'

interface EnterOptions {
  title: string
  /** Open the share dialog once, with the hint to keep the recovery sheet. */
  announce: boolean
}

export function enterCreatedBoard({ boardId, links }: CreatedBoard, { title, announce }: EnterOptions): void {
  const capability = readCapability(new URL(links.facilitator ?? '', location.origin).hash)
  rememberVisited({ boardId, capability, links, title, role: 'facilitator', lastSeen: Date.now() })
  if (announce) useShareDialog.getState().announceCreated(boardId)
  navigate(boardPathOf(boardId, 'board', capability))
}
