/** A program to be killed: appends to one board for ever and prints each seq once the store has acknowledged it. */
import { writeSync } from 'node:fs'
import { openSqliteStore } from '../../server/store/sqlite/SqliteStore'
import { board, record } from './storeRows'

const store = await openSqliteStore({ dir: process.argv[2] as string })
const { id } = board('a')
if (!(await store.getBoard(id))) await store.createBoard(board('a'), [])
let seq = (await store.loadBoard(id))?.log.at(-1)?.seq ?? 0

async function appendOne(): Promise<void> {
  const own = ++seq
  await store.append(id, record(own))
  writeSync(1, `${own}\n`)
}
// A few in flight at a time, so that groups form.
for (;;) await Promise.all([appendOne(), appendOne(), appendOne()])
