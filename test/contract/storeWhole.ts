/** The store contract about the store as a whole: secret, probe, backup, full disk, close. */
import { describe, expect, it } from 'vitest'
import { StoreConflict, StoreFailed, StoreFull } from '../../server/store/errors'
import type { StoreAt } from './storeHarness'
import { bigBytes } from './storeHarness'
import { board, bytes, capability, member, record, unicode } from './storeRows'

export function describeWhole(at: StoreAt): void {
  describe('as a whole', () => {
    it('makes its secret once', async () => {
      const [first, second] = await Promise.all([at.store.secret(), at.store.secret()])
      expect(first).toMatch(/^[A-Za-z0-9_-]{43}$/)
      expect(second).toBe(first)
      await at.reopen()
      expect(await at.store.secret()).toBe(first)
    })

    it('answers a probe', async () => {
      await at.store.probe()
      await at.store.probe()
    })

    it('backs up while appends go on, and the copy is a store', async () => {
      await at.store.createBoard(board('a', { title: unicode }), [capability('a', 1)])
      await at.store.append(board('a').id, record(1))
      await at.store.saveMember(member('a', 1))
      const secret = await at.store.secret()
      const file = at.harness.backupFile()
      const later = Array.from({ length: 30 }, (_, index) => record(index + 2))
      await Promise.all([at.store.backup(file), ...later.map((each) => at.store.append(board('a').id, each))])
      await expect(at.store.backup(file)).rejects.toBeInstanceOf(StoreConflict)

      const copy = await at.harness.openBackup(file)
      const loaded = await copy.loadBoard(board('a').id)
      expect(loaded?.board).toEqual(board('a', { title: unicode }))
      const kept = loaded?.log.length ?? 0
      expect(kept).toBeGreaterThan(0)
      expect(loaded?.log).toEqual([record(1), ...later].slice(0, kept))
      expect((await copy.findAnswers(board('a').id, ['cid-1'])).size).toBe(1)
      expect(await copy.listCapabilities(board('a').id)).toEqual([capability('a', 1)])
      expect(await copy.getMember(board('a').id, member('a', 1).id)).toEqual(member('a', 1))
      expect(await copy.secret()).toBe(secret)
      await copy.append(board('a').id, record(kept + 1, { answers: [] }))
      await copy.close()
      expect((await at.store.loadBoard(board('a').id))?.log).toHaveLength(31)
    })

    it('on a full disk fails with StoreFull, reads on, and takes the same record when there is space', async () => {
      const a = board('a').id
      await at.store.createBoard(board('a'), [])
      await at.store.createBoard(board('b'), [])
      await at.store.append(a, record(1))
      await at.harness.fillDisk(at.store)
      const big = record(2, { update: bytes(bigBytes) })
      const outcomes = await Promise.allSettled([
        at.store.append(a, big),
        at.store.append(board('b').id, { ...big, seq: 1 }),
        at.store.loadBoard(a),
      ])
      expect(outcomes[0]).toMatchObject({ status: 'rejected', reason: expect.any(StoreFull) })
      expect(outcomes[1]).toMatchObject({ status: 'rejected', reason: expect.any(StoreFull) })
      expect(outcomes[2]).toMatchObject({ status: 'fulfilled', value: { log: [record(1)] } })
      await expect(at.store.append(a, big)).rejects.toBeInstanceOf(StoreFull)
      expect(await at.store.findAnswers(a, ['cid-2'])).toEqual(new Map())

      await at.harness.freeDisk(at.store)
      await at.store.append(a, big)
      await at.store.append(a, record(3))
      await at.reopen()
      expect(await at.seqs(a)).toEqual([1, 2, 3])
      expect(await at.seqs(board('b').id)).toEqual([])
    })

    it('finishes what was asked before it closes, and takes nothing after', async () => {
      await at.store.createBoard(board('a'), [])
      const appended = at.store.append(board('a').id, record(1))
      const closed = at.store.close()
      await expect(at.store.append(board('a').id, record(2))).rejects.toBeInstanceOf(StoreFailed)
      await appended
      await closed
      await at.store.close()
      at.store = await at.harness.open()
      expect(await at.seqs(board('a').id)).toEqual([1])
    })
  })
}
