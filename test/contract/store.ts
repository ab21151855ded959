/** The promises of server/store/Store.ts as one suite that every store has to pass. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { StoreConflict, StoreFailed, StoreFull } from '../../server/store/errors'
import type { Store } from '../../server/store/Store'
import { answersOf, board, bytes, capability, member, record, unicode } from './storeRows'

export interface StoreHarness {
  /** The first call makes the store, a later one (after close) opens it over the same data. */
  open(): Promise<Store>
  /** A name for a backup that does not exist yet. */
  backupFile(): string
  openBackup(file: string): Promise<Store>
  /** From now on there is no room for a record of `bigBytes`. */
  fillDisk(store: Store): Promise<void>
  freeDisk(store: Store): Promise<void>
  dispose(): Promise<void>
}

const bigBytes = 2 * 1024 * 1024

export function describeStore(name: string, makeHarness: () => Promise<StoreHarness>): void {
  describe(`store contract: ${name}`, () => {
    let harness: StoreHarness
    let store: Store

    const reopen = async (): Promise<void> => {
      await store.close()
      store = await harness.open()
    }
    /** The seqs in a board's log. */
    const seqs = async (boardId: string) => (await store.loadBoard(boardId))?.log.map(({ seq }) => seq)

    beforeEach(async () => {
      harness = await makeHarness()
      store = await harness.open()
    })
    afterEach(async () => {
      await store.close()
      await harness.dispose()
    })

    describe('boards', () => {
      it('keeps a board with its capabilities, in any script, over a restart', async () => {
        const row = board('a', { title: unicode, joinOpen: false })
        const first = capability('a', 1, { scope: 'table:t1', expiresAt: 5 })
        await store.createBoard(row, [first, capability('a', 2, { role: 'observer' })])
        await reopen()
        expect(await store.loadBoard(row.id)).toEqual({ board: row, snapshot: null, log: [] })
        expect(await store.listCapabilities(row.id)).toEqual([
          first,
          capability('a', 2, { role: 'observer' }),
        ])
        expect(await store.getBoard(row.id)).toEqual(row)
        expect(await store.getBoard('no-such-board')).toBeNull()
        expect(await store.countBoards()).toBe(1)
      })

      it('makes a board and its capabilities both or neither', async () => {
        await store.createBoard(board('a'), [capability('a', 1)])
        const twice = [capability('b', 2), capability('b', 2)]
        await expect(store.createBoard(board('b'), twice)).rejects.toBeInstanceOf(StoreConflict)
        expect(await store.loadBoard(board('b').id)).toBeNull()
        expect(await store.countBoards()).toBe(1)
      })

      it('refuses an id or a join code that is taken', async () => {
        await store.createBoard(board('a', { joinCode: '11112222' }), [])
        await expect(store.createBoard(board('a'), [])).rejects.toBeInstanceOf(StoreConflict)
        await expect(store.createBoard(board('b', { joinCode: '11112222' }), [])).rejects.toBeInstanceOf(
          StoreConflict,
        )
        await store.createBoard(board('c', { joinCode: '33334444' }), [])
        await expect(store.updateBoard(board('c').id, { joinCode: '11112222' })).rejects.toBeInstanceOf(
          StoreConflict,
        )
        expect(await store.findBoardByJoinCode('33334444')).toEqual(board('c', { joinCode: '33334444' }))
      })

      it('changes what a patch names and nothing else', async () => {
        await store.createBoard(board('a'), [])
        await store.updateBoard(board('a').id, { joinOpen: false, joinCode: '99998888' })
        await store.updateBoard(board('a').id, { title: unicode })
        const changed = board('a', { joinOpen: false, joinCode: '99998888', title: unicode })
        expect((await store.loadBoard(changed.id))?.board).toEqual(changed)
        expect(await store.findBoardByJoinCode('99998888')).toEqual(changed)
        expect(await store.findBoardByJoinCode(board('a').joinCode)).toBeNull()
        await expect(store.updateBoard('no-such-board', { title: 'x' })).rejects.toBeInstanceOf(StoreConflict)
      })

      it('refuses U+0000, which would be cut off when read', async () => {
        await expect(store.createBoard(board('a', { title: 'a\u0000b' }), [])).rejects.toBeInstanceOf(
          StoreConflict,
        )
        await store.createBoard(board('a'), [])
        await expect(store.updateBoard(board('a').id, { title: '\u0000' })).rejects.toBeInstanceOf(
          StoreConflict,
        )
        await expect(store.saveMember(member('a', 1, { name: 'a\u0000' }))).rejects.toBeInstanceOf(
          StoreConflict,
        )
      })
    })

    describe('log', () => {
      beforeEach(() => store.createBoard(board('a'), []))
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
        for (const each of records) await store.append(a, each)
        await reopen()
        expect((await store.loadBoard(a))?.log).toEqual(records)
      })

      it('refuses a seq that exists and one that leaves a gap, and goes on', async () => {
        await expect(store.append(a, record(2))).rejects.toBeInstanceOf(StoreConflict)
        await store.append(a, record(1))
        await expect(store.append(a, record(1, { answers: [] }))).rejects.toBeInstanceOf(StoreConflict)
        await expect(store.append(a, record(3))).rejects.toBeInstanceOf(StoreConflict)
        await expect(store.append(a, record(0))).rejects.toBeInstanceOf(StoreConflict)
        await expect(store.append('no-such-board', record(1))).rejects.toBeInstanceOf(StoreConflict)
        await store.append(a, record(2))
        expect(await seqs(a)).toEqual([1, 2])
      })

      it('leaves nothing behind of a record with an answered command', async () => {
        await store.append(a, record(1, { answers: answersOf('x') }))
        await expect(store.append(a, record(2, { answers: answersOf('new', 'x') }))).rejects.toBeInstanceOf(
          StoreConflict,
        )
        await expect(store.append(a, record(2, { answers: answersOf('y', 'y') }))).rejects.toBeInstanceOf(
          StoreConflict,
        )
        expect(await store.findAnswers(a, ['new', 'y'])).toEqual(new Map())
        expect(await seqs(a)).toEqual([1])
        await store.append(a, record(2, { answers: answersOf('new') }))
      })

      it('fails only the guilty one of the appends asked at once', async () => {
        const others = ['b', 'c', 'd']
        for (const key of others) await store.createBoard(board(key), [])
        const outcomes = await Promise.allSettled([
          store.append(board('b').id, record(1)),
          store.append(board('c').id, record(7)),
          store.append(a, record(1)),
          store.append(a, record(1)),
          store.append(a, record(2)),
          store.append(board('d').id, record(1)),
        ])
        expect(outcomes.map(({ status }) => status)).toEqual([
          'fulfilled',
          'rejected',
          'fulfilled',
          'rejected',
          'fulfilled',
          'fulfilled',
        ])
        await reopen()
        expect(await seqs(a)).toEqual([1, 2])
        expect(await seqs(board('b').id)).toEqual([1])
        expect(await seqs(board('c').id)).toEqual([])
        expect(await seqs(board('d').id)).toEqual([1])
      })

      it('takes requests in the order they were made', async () => {
        const told: string[] = []
        const tell = (what: string) => () => told.push(what)
        const loads = [store.loadBoard(a)]
        await Promise.all([
          store.append(a, record(1)).then(tell('1')),
          store.append(a, record(2)).then(tell('2')),
          loads.push(store.loadBoard(a)),
          store.append(a, record(3)).then(tell('3')),
        ])
        expect(told).toEqual(['1', '2', '3'])
        expect((await Promise.all(loads)).map((loaded) => loaded?.log.length)).toEqual([0, 2])
      })

      it('takes 1,000 appends quickly, asked at once over 50 boards', { timeout: 10_000 }, async () => {
        const boards = Array.from({ length: 50 }, (_, index) => board(`many${index}`))
        await Promise.all(boards.map((each) => store.createBoard(each, [])))
        const appends = Array.from({ length: 20 }, (_, index) => index + 1).flatMap((seq) =>
          boards.map(({ id }) => store.append(id, record(seq, { update: bytes(300, seq) }))),
        )
        await Promise.all(appends)
        await reopen()
        expect(await store.countBoards()).toBe(51)
        for (const { id } of boards) {
          const log = (await store.loadBoard(id))?.log ?? []
          expect(log.map(({ seq }) => seq)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
          expect(log[19]?.update).toEqual(bytes(300, 20))
        }
      })

      it('keeps 2 MB in one record, and only the part of a buffer that it was given', async () => {
        const large = bytes(bigBytes)
        await store.append(a, record(1, { update: large }))
        await store.append(a, record(2, { update: large.subarray(10, 20) }))
        await store.append(a, record(3, { update: Buffer.from('便利貼') }))
        await reopen()
        const log = (await store.loadBoard(a))?.log ?? []
        expect(Buffer.compare(log[0]?.update as Uint8Array, large)).toBe(0)
        expect(log[1]?.update).toEqual(new Uint8Array(large.slice(10, 20)))
        expect(Buffer.from(log[2]?.update as Uint8Array).toString()).toBe('便利貼')
      })

      it('shares no bytes with its callers', async () => {
        const given = bytes(100)
        const appended = store.append(a, record(1, { update: given }))
        given.fill(0)
        await appended
        const first = await store.loadBoard(a)
        expect(first?.log[0]?.update).toEqual(bytes(100))
        first?.log[0]?.update?.fill(9)
        expect((await store.loadBoard(a))?.log[0]?.update).toEqual(bytes(100))
      })
    })

    describe('snapshot', () => {
      const a = board('a').id
      beforeEach(async () => {
        await store.createBoard(board('a'), [])
        for (const seq of [1, 2, 3]) await store.append(a, record(seq))
      })
      const snapshot = (seq: number, epoch = board('a').epoch) => ({
        seq,
        epoch,
        update: bytes(50, seq),
        private: `{"s":${seq}}`,
      })

      it('replaces the records that it contains, and the log goes on after it', async () => {
        await store.saveSnapshot(a, snapshot(2))
        await reopen()
        expect(await store.loadBoard(a)).toEqual({
          board: board('a'),
          snapshot: snapshot(2),
          log: [record(3)],
        })
        await store.saveSnapshot(a, snapshot(3))
        await expect(store.append(a, record(3, { answers: [] }))).rejects.toBeInstanceOf(StoreConflict)
        await store.append(a, record(4))
        expect(await store.loadBoard(a)).toEqual({
          board: board('a'),
          snapshot: snapshot(3),
          log: [record(4)],
        })
      })

      it('gives the board its epoch, which has to begin with the whole log', async () => {
        await expect(store.saveSnapshot(a, snapshot(2, 'new-epoch'))).rejects.toBeInstanceOf(StoreConflict)
        await store.saveSnapshot(a, snapshot(3, 'new-epoch'))
        await reopen()
        const loaded = await store.loadBoard(a)
        expect(loaded?.board.epoch).toBe('new-epoch')
        expect(loaded?.snapshot).toEqual(snapshot(3, 'new-epoch'))
      })

      it('refuses one that is older than the last or newer than the log', async () => {
        await store.saveSnapshot(a, snapshot(2))
        await expect(store.saveSnapshot(a, snapshot(1))).rejects.toBeInstanceOf(StoreConflict)
        await expect(store.saveSnapshot(a, snapshot(4))).rejects.toBeInstanceOf(StoreConflict)
        await expect(store.saveSnapshot('no-such-board', snapshot(0))).rejects.toBeInstanceOf(StoreConflict)
        expect((await store.loadBoard(a))?.snapshot).toEqual(snapshot(2))
      })

      it('leaves the answers and other boards alone', async () => {
        await store.createBoard(board('b'), [])
        await store.append(board('b').id, record(1))
        await store.saveSnapshot(a, snapshot(3))
        expect((await store.findAnswers(a, ['cid-1', 'cid-3'])).size).toBe(2)
        expect(await seqs(board('b').id)).toEqual([1])
      })
    })

    describe('answers', () => {
      const a = board('a').id
      beforeEach(async () => {
        await store.createBoard(board('a'), [])
        await store.createBoard(board('b'), [])
        await store.append(a, record(1, { at: 100, answers: answersOf('x', 'y') }))
        await store.append(a, record(2, { at: 200, answers: [{ cid: 'z', memberId: 'other' }] }))
        await store.append(board('b').id, record(1, { at: 150, answers: answersOf('x') }))
      })

      it('tells the record and the member of each known command of that board', async () => {
        const found = await store.findAnswers(a, ['z', 'x', 'unknown'])
        expect(found).toEqual(
          new Map([
            ['x', { seq: 1, memberId: 'member-1' }],
            ['z', { seq: 2, memberId: 'other' }],
          ]),
        )
        expect(await store.findAnswers(board('b').id, ['z'])).toEqual(new Map())
        expect(await store.findAnswers(a, [])).toEqual(new Map())
        expect(await store.findAnswers('no-such-board', ['x'])).toEqual(new Map())
        const many = Array.from({ length: 5000 }, (_, index) => `cid${index}`)
        expect((await store.findAnswers(a, [...many, 'y'])).size).toBe(1)
      })

      it('forgets those given before a time, on every board, and keeps the log', async () => {
        expect(await store.pruneAnswers(150)).toBe(2)
        expect([...(await store.findAnswers(a, ['x', 'y', 'z'])).keys()]).toEqual(['z'])
        expect((await store.findAnswers(board('b').id, ['x'])).size).toBe(1)
        expect((await store.loadBoard(a))?.log[0]?.answers).toEqual(answersOf('x', 'y'))
        expect(await store.pruneAnswers(150)).toBe(0)
      })
    })

    describe('capabilities and members', () => {
      const a = board('a').id
      beforeEach(async () => {
        await store.createBoard(board('a'), [capability('a', 1)])
        await store.createBoard(board('b'), [])
      })

      it('finds a capability by board and hash, and revokes it once', async () => {
        const { hash, id } = capability('a', 1)
        expect(await store.findCapability(a, hash)).toEqual(capability('a', 1))
        expect(await store.findCapability(board('b').id, hash)).toBeNull()
        await store.revokeCapability(id, 500)
        await store.revokeCapability(id, 900)
        await store.revokeCapability('no-such-capability', 900)
        expect(await store.findCapability(a, hash)).toEqual(capability('a', 1, { revokedAt: 500 }))
      })

      it('adds all capabilities or none', async () => {
        await expect(store.addCapabilities([capability('a', 2), capability('a', 1)])).rejects.toBeInstanceOf(
          StoreConflict,
        )
        await expect(
          store.addCapabilities([capability('a', 2), capability('gone', 3)]),
        ).rejects.toBeInstanceOf(StoreConflict)
        expect(await store.listCapabilities(a)).toEqual([capability('a', 1)])
        await store.addCapabilities([capability('a', 2), capability('b', 3)])
        expect(await store.listCapabilities(a)).toEqual([capability('a', 1), capability('a', 2)])
      })

      it('keeps members by board, found by key or id, and changes them in place', async () => {
        await store.saveMember(member('a', 1, { name: unicode }))
        await store.saveMember(member('a', 2))
        await store.saveMember(member('a', 1, { name: '唐鳳', unit: '行政院', role: 'recorder' }))
        await reopen()
        const changed = member('a', 1, { name: '唐鳳', unit: '行政院', role: 'recorder' })
        expect(await store.findMember(a, changed.keyHash)).toEqual(changed)
        expect(await store.getMember(a, changed.id)).toEqual(changed)
        expect(await store.getMember(board('b').id, changed.id)).toBeNull()
        expect(await store.findMember(board('b').id, changed.keyHash)).toBeNull()
        await expect(store.saveMember(member('a', 3, { keyHash: changed.keyHash }))).rejects.toBeInstanceOf(
          StoreConflict,
        )
        await expect(store.saveMember(member('gone', 1))).rejects.toBeInstanceOf(StoreConflict)
      })
    })

    describe('as a whole', () => {
      it('makes its secret once', async () => {
        const [first, second] = await Promise.all([store.secret(), store.secret()])
        expect(first).toMatch(/^[A-Za-z0-9_-]{43}$/)
        expect(second).toBe(first)
        await reopen()
        expect(await store.secret()).toBe(first)
      })

      it('answers a probe', async () => {
        await store.probe()
        await store.probe()
      })

      it('backs up while appends go on, and the copy is a store', async () => {
        await store.createBoard(board('a', { title: unicode }), [capability('a', 1)])
        await store.append(board('a').id, record(1))
        await store.saveMember(member('a', 1))
        const secret = await store.secret()
        const file = harness.backupFile()
        const later = Array.from({ length: 30 }, (_, index) => record(index + 2))
        await Promise.all([store.backup(file), ...later.map((each) => store.append(board('a').id, each))])
        await expect(store.backup(file)).rejects.toBeInstanceOf(StoreConflict)

        const copy = await harness.openBackup(file)
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
        expect((await store.loadBoard(board('a').id))?.log).toHaveLength(31)
      })

      it('on a full disk fails with StoreFull, reads on, and takes the same record when there is space', async () => {
        const a = board('a').id
        await store.createBoard(board('a'), [])
        await store.createBoard(board('b'), [])
        await store.append(a, record(1))
        await harness.fillDisk(store)
        const big = record(2, { update: bytes(bigBytes) })
        const outcomes = await Promise.allSettled([
          store.append(a, big),
          store.append(board('b').id, { ...big, seq: 1 }),
          store.loadBoard(a),
        ])
        expect(outcomes[0]).toMatchObject({ status: 'rejected', reason: expect.any(StoreFull) })
        expect(outcomes[1]).toMatchObject({ status: 'rejected', reason: expect.any(StoreFull) })
        expect(outcomes[2]).toMatchObject({ status: 'fulfilled', value: { log: [record(1)] } })
        await expect(store.append(a, big)).rejects.toBeInstanceOf(StoreFull)
        expect(await store.findAnswers(a, ['cid-2'])).toEqual(new Map())

        await harness.freeDisk(store)
        await store.append(a, big)
        await store.append(a, record(3))
        await reopen()
        expect(await seqs(a)).toEqual([1, 2, 3])
        expect(await seqs(board('b').id)).toEqual([])
      })

      it('finishes what was asked before it closes, and takes nothing after', async () => {
        await store.createBoard(board('a'), [])
        const appended = store.append(board('a').id, record(1))
        const closed = store.close()
        await expect(store.append(board('a').id, record(2))).rejects.toBeInstanceOf(StoreFailed)
        await appended
        await closed
        await store.close()
        store = await harness.open()
        expect(await seqs(board('a').id)).toEqual([1])
      })
    })
  })
}
