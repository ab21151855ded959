// The capability behind a join code: one for everybody who comes by it, so that joining adds nothing to the store.
import { createHmac } from 'node:crypto'
import { StoreConflict } from '../store/errors'
import type { BoardRow, Store } from '../store/Store'
import { hashSecret, makeCapability } from './capability'

/** As long as the secret of a link. */
const secretLength = 24

/** The secret, made anew each time from the store's own; its row is added when the first person comes. */
export async function findJoinCapability(store: Store, board: BoardRow, now: number): Promise<string> {
  const secret = await joinSecret(store, board)
  const hash = hashSecret(secret)
  if (await store.findCapability(board.id, hash)) return secret
  const { row } = makeCapability({ boardId: board.id, role: 'participant', scope: 'board', now })
  try {
    await store.addCapabilities([{ ...row, hash }])
  } catch (error) {
    // Two came at the same moment, and the other was first.
    if (!(error instanceof StoreConflict)) throw error
  }
  return secret
}

/** Which of a board's capabilities its code leads to, by its hash. */
export async function joinCapabilityHash(store: Store, board: BoardRow): Promise<string> {
  return hashSecret(await joinSecret(store, board))
}

async function joinSecret(store: Store, board: BoardRow): Promise<string> {
  const mac = createHmac('sha256', await store.secret()).update(`join ${board.id} ${board.joinCode}`)
  return mac.digest('base64url').slice(0, secretLength)
}
