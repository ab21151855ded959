/** The store contract about the log: order, gaps, size, and who fails when one of many fails. */
import { beforeEach, describe, expect, it } from 'vitest'
import { StoreConflict } from '../../server/store/errors'
import type { StoreAt } from './storeHarness'
import { bigBytes } from './storeHarness'
import { answersOf, board, bytes, record, unicode } from './storeRows'

export function describeLog(at: StoreAt): void {
  describe('log', () => {
    beforeEach(() => at.store.createBoard(board('a'), []))
    const a = board('a').id

    it('gives records back as they were, over a restart', async () => {
      const records = [
        record(1, { update: null, private: JSON.stringify([{ text: `${unicode}\u0000` }]) }),
        record(2, { answers: [], update: bytes(3) }),
        record(3, { update: new Uint8Array(0), private: null }),
        record(4, {
          answers: [
            { cid: 'x', memberId: 'm1' },
            { cid: unicode, memberId: 'm2' },
          ],
        }),
      ]
      for (const each of records) await at.store.append(a, each)
      await at.reopen()
      expect((await at.store.loadBoard(a))?.log).toEqual(records)
    })

    it('refuses a seq that exists and one that leaves a gap, and goes on', async () => {
      await expect(at.store.append(a, record(2))).rejects.toBeInstanceOf(StoreConflict)
      await at.store.append(a, record(1))
      await expect(at.store.append(a, record(1, { answers: [] }))).rejects.toBeInstanceOf(StoreConflict)
      await expect(at.store.append(a, record(3))).rejects.toBeInstanceOf(StoreConflict)
      await expect(at.store.append(a, record(0))).rejects.toBeInstanceOf(StoreConflict)
      await expect(at.store.append('no-such-board', record(1))).rejects.toBeInstanceOf(StoreConflict)
      await at.store.append(a, record(2))
      expect(await at.seqs(a)).toEqual([1, 2])
    })

    it('leaves nothing behind of a record with an answered command', async () => {
      await at.store.append(a, record(1, { answers: answersOf('x') }))
      await expect(at.store.append(a, record(2, { answers: answersOf('new', 'x') }))).rejects.toBeInstanceOf(
        StoreConflict,
      )
      await expect(at.store.append(a, record(2, { answers: answersOf('y', 'y') }))).rejects.toBeInstanceOf(
        StoreConflict,
      )
      expect(await at.store.findAnswers(a, ['new', 'y'])).toEqual(new Map())
      expect(await at.seqs(a)).toEqual([1])
      await at.store.append(a, record(2, { answers: answersOf('new') }))
    })

    it('fails only the guilty one of the appends asked at once', async () => {
      const others = ['b', 'c', 'd']
      for (const key of others) await at.store.createBoard(board(key), [])
      const outcomes = await Promise.allSettled([
        at.store.append(board('b').id, record(1)),
        at.store.append(board('c').id, record(7)),
        at.store.append(a, record(1)),
        at.store.append(a, record(1)),
        at.store.append(a, record(2)),
        at.store.append(board('d').id, record(1)),
      ])
      expect(outcomes.map(({ status }) => status)).toEqual([
        'fulfilled',
        'rejected',
        'fulfilled',
        'rejected',
        'fulfilled',
        'fulfilled',
      ])
      await at.reopen()
      expect(await at.seqs(a)).toEqual([1, 2])
      expect(await at.seqs(board('b').id)).toEqual([1])
      expect(await at.seqs(board('c').id)).toEqual([])
      expect(await at.seqs(board('d').id)).toEqual([1])
    })

    it('takes requests in the order they were made', async () => {
      const told: string[] = []
      const tell = (what: string) => () => told.push(what)
      const loads = [at.store.loadBoard(a)]
      await Promise.all([
        at.store.append(a, record(1)).then(tell('1')),
        at.store.append(a, record(2)).then(tell('2')),
        loads.push(at.store.loadBoard(a)),
        at.store.append(a, record(3)).then(tell('3')),
      ])
      expect(told).toEqual(['1', '2', '3'])
      expect((await Promise.all(loads)).map((loaded) => loaded?.log.length)).toEqual([0, 2])
    })

    it('takes 1,000 appends quickly, asked at once over 50 boards', { timeout: 10_000 }, async () => {
      const boards = Array.from({ length: 50 }, (_, index) => board(`many${index}`))
      await Promise.all(boards.map((each) => at.store.createBoard(each, [])))
      const appends = Array.from({ length: 20 }, (_, index) => index + 1).flatMap((seq) =>
        boards.map(({ id }) => at.store.append(id, record(seq, { update: bytes(300, seq) }))),
      )
      await Promise.all(appends)
      await at.reopen()
      expect(await at.store.countBoards()).toBe(51)
      for (const { id } of boards) {
        const log = (await at.store.loadBoard(id))?.log ?? []
        expect(log.map(({ seq }) => seq)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
        expect(log[19]?.update).toEqual(bytes(300, 20))
      }
    })

    it('keeps 2 MB in one record, and only the part of a buffer that it was given', async () => {
      const large = bytes(bigBytes)
      await at.store.append(a, record(1, { update: large }))
      await at.store.append(a, record(2, { update: large.subarray(10, 20) }))
      await at.store.append(a, record(3, { update: Buffer.from('便利貼') }))
      await at.reopen()
      const log = (await at.store.loadBoard(a))?.log ?? []
      expect(Buffer.compare(log[0]?.update as Uint8Array, large)).toBe(0)
      expect(log[1]?.update).toEqual(new Uint8Array(large.slice(10, 20)))
      expect(Buffer.from(log[2]?.update as Uint8Array).toString()).toBe('便利貼')
    })

    it('shares no bytes with its callers', async () => {
      const given = bytes(100)
      const appended = at.store.append(a, record(1, { update: given }))
      given.fill(0)
      await appended
      const first = await at.store.loadBoard(a)
      expect(first?.log[0]?.update).toEqual(bytes(100))
      first?.log[0]?.update?.fill(9)
      expect((await at.store.loadBoard(a))?.log[0]?.update).toEqual(bytes(100))
    })
  })
}
