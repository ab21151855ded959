/** The promises of server/store/Store.ts as one suite that every store has to pass. */
import { afterEach, beforeEach, describe } from 'vitest'
import { describeBoards } from './storeBoards'
import type { StoreAt, StoreHarness } from './storeHarness'
import { describeLog } from './storeLog'
import { describeSnapshot } from './storeSnapshot'
import { describeWhole } from './storeWhole'

export function describeStore(name: string, makeHarness: () => Promise<StoreHarness>): void {
  describe(`store contract: ${name}`, () => {
    // Filled before each test; the sections keep the object.
    const at = {
      async reopen() {
        await at.store.close()
        at.store = await at.harness.open()
      },
      seqs: async (boardId) => (await at.store.loadBoard(boardId))?.log.map(({ seq }) => seq),
    } as StoreAt

    beforeEach(async () => {
      at.harness = await makeHarness()
      at.store = await at.harness.open()
    })
    afterEach(async () => {
      await at.store.close()
      await at.harness.dispose()
    })

    describeBoards(at)
    describeLog(at)
    describeSnapshot(at)
    describeWhole(at)
  })
}
