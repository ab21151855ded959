// What only this person may see, with what of theirs is still on its way.
import { useMemo } from 'react'
import type { Mine } from '../../shared/protocol/mine'
import { useBoard, useSession } from './session'

/** The same object until the board changes: whatever changes one's own part changes the board as well. */
export function useMine(): Mine {
  const session = useSession()
  const board = useBoard()
  // biome-ignore lint/correctness/useExhaustiveDependencies: read anew when the board is
  return useMemo(() => session.mine(), [session, board])
}
