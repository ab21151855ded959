// What a server does once a day: forgets answers that no resend can ask for any more, and deletes boards that nobody has
// touched for as long as the setting says.
import type { Clock } from './clock'
import { answersKeptMs } from './room/AnswerDesk'
import { scrubUntilDone } from './room/eraseWords'
import type { Rooms } from './rooms'
import type { Store } from './store/Store'

const dayMs = 24 * 3600 * 1000

export interface House {
  store: Store
  rooms: Rooms
  clock: Clock
  /** Null: boards are kept. */
  retentionDays: number | null
  /** How many boards were deleted. */
  noteDeleted(count: number): void
}

/** Begins at once; the answer ends it. */
export function keepHouseDaily(house: House): () => void {
  const { store, clock } = house
  let cancel = () => {}
  const keep = () => {
    // A disk that takes nothing now will tomorrow.
    store.pruneAnswers(clock.now() - answersKeptMs).catch(() => {})
    deleteUntouched(house).catch(() => {})
    cancel = clock.after(dayMs, keep)
  }
  keep()
  return () => cancel()
}

async function deleteUntouched({ store, rooms, clock, retentionDays, noteDeleted }: House): Promise<void> {
  if (retentionDays === null) return
  const deleted: string[] = []
  for (const boardId of await store.listUntouched(clock.now() - retentionDays * dayMs))
    if (!(await rooms.isInUse(boardId)) && (await rooms.remove(boardId))) deleted.push(boardId)
  if (deleted.length === 0) return
  noteDeleted(deleted.length)
  // Every row of theirs had their id.
  scrubUntilDone(store, clock, deleted)
}
