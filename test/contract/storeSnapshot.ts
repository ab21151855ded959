/** The store contract about snapshots and the answers to commands. */
import { beforeEach, describe, expect, it } from 'vitest'
import { StoreConflict } from '../../server/store/errors'

import type { StoreAt } from './storeHarness'
import { answersOf, board, bytes, capability, member, record } from './storeRows'

export function describeSnapshot(at: StoreAt): void {
  describe('snapshot', () => {
    const a = board('a').id
    beforeEach(async () => {
      await at.store.createBoard(board('a'), [])
      for (const seq of [1, 2, 3]) await at.store.append(a, record(seq))
    })
    const snapshot = (seq: number, epoch = board('a').epoch) => ({
      seq,
      epoch,
      update: bytes(50, seq),
      private: `{"s":${seq}}`,
    })

    it('replaces the records that it contains, and the log goes on after it', async () => {
      await at.store.saveSnapshot(a, snapshot(2))
      await at.reopen()
      expect(await at.store.loadBoard(a)).toEqual({
        board: board('a'),
        snapshot: snapshot(2),
        log: [record(3)],
      })
      await at.store.saveSnapshot(a, snapshot(3))
      await expect(at.store.append(a, record(3, { answers: [] }))).rejects.toBeInstanceOf(StoreConflict)
      await at.store.append(a, record(4))
      expect(await at.store.loadBoard(a)).toEqual({
        board: board('a'),
        snapshot: snapshot(3),
        log: [record(4)],
      })
    })

    it('gives the board its epoch, which has to begin with the whole log', async () => {
      await expect(at.store.saveSnapshot(a, snapshot(2, 'new-epoch'))).rejects.toBeInstanceOf(StoreConflict)
      await at.store.saveSnapshot(a, snapshot(3, 'new-epoch'))
      await at.reopen()
      const loaded = await at.store.loadBoard(a)
      expect(loaded?.board.epoch).toBe('new-epoch')
      expect(loaded?.snapshot).toEqual(snapshot(3, 'new-epoch'))
    })

    it('refuses one that is older than the last or newer than the log', async () => {
      await at.store.saveSnapshot(a, snapshot(2))
      await expect(at.store.saveSnapshot(a, snapshot(1))).rejects.toBeInstanceOf(StoreConflict)
      await expect(at.store.saveSnapshot(a, snapshot(4))).rejects.toBeInstanceOf(StoreConflict)
      await expect(at.store.saveSnapshot('no-such-board', snapshot(0))).rejects.toBeInstanceOf(StoreConflict)
      expect((await at.store.loadBoard(a))?.snapshot).toEqual(snapshot(2))
    })

    it('keeps what it drops as a chapter; chapters do not overlap', async () => {
      const chapter = (fromSeq: number, toSeq: number) => ({
        fromSeq,
        toSeq,
        marks: `{"from":${fromSeq}}`,
        body: bytes(5000, toSeq),
      })
      await at.store.saveSnapshot(a, snapshot(2), chapter(1, 2))
      await expect(at.store.saveSnapshot(a, snapshot(3), chapter(2, 3))).rejects.toBeInstanceOf(StoreConflict)
      expect(await at.seqs(a)).toEqual([3])
      await at.store.saveSnapshot(a, snapshot(3), chapter(3, 3))
      await at.reopen()
      const infos = [chapter(1, 2), chapter(3, 3)].map(({ body: _, ...info }) => info)
      expect(await at.store.listChapters(a)).toEqual(infos)
      expect(await at.store.getChapter(a, 3)).toEqual(chapter(3, 3))
      expect(await at.store.getChapter(a, 2)).toBeNull()

      const gone = record(4, { update: null })
      const rewrite = {
        record: gone,
        snapshot: snapshot(4, 'epoch-2'),
        chapters: [chapter(1, 4)],
        members: [],
      }
      await expect(at.store.rewriteBoard(a, { ...rewrite, record: record(5) })).rejects.toBeInstanceOf(
        StoreConflict,
      )
      expect((await at.store.listChapters(a)).length).toBe(2)
      await at.store.rewriteBoard(a, rewrite)
      expect(await at.store.loadBoard(a)).toMatchObject({ snapshot: snapshot(4, 'epoch-2'), log: [] })
      expect((await at.store.listChapters(a)).map(({ toSeq }) => toSeq)).toEqual([4])
      expect((await at.store.findAnswers(a, ['cid-1', 'cid-4'])).size).toBe(2)
    })

    it('lists boards that nobody touched since, and deletes one with all that is its own', async () => {
      const b = board('b').id
      await at.store.createBoard(board('b'), [capability('b', 1)])
      await at.store.append(b, record(1, { at: board('b').createdAt + 5_000 }))
      await at.store.saveSnapshot(b, { ...snapshot(1), epoch: board('b').epoch })
      await at.store.saveMember(member('b', 1))
      expect(await at.store.listUntouched(board('b').createdAt + 5_000)).toEqual([a])
      expect((await at.store.listUntouched(board('b').createdAt + 5_001)).sort()).toEqual([a, b].sort())
      expect(await at.store.deleteBoard(b)).toBe(true)
      await at.store.scrub(['anything'])
      await at.reopen()
      expect(await at.store.deleteBoard(b)).toBe(false)
      expect(await at.store.loadBoard(b)).toBeNull()
      expect(await at.store.countMembers(b)).toBe(0)
      expect(await at.store.listCapabilities(b)).toEqual([])
      expect((await at.store.findAnswers(b, ['cid-1'])).size).toBe(0)
      expect(await at.seqs(a)).toEqual([1, 2, 3])
    })

    it('leaves the answers and other boards alone', async () => {
      await at.store.createBoard(board('b'), [])
      await at.store.append(board('b').id, record(1))
      await at.store.saveSnapshot(a, snapshot(3))
      expect((await at.store.findAnswers(a, ['cid-1', 'cid-3'])).size).toBe(2)
      expect(await at.seqs(board('b').id)).toEqual([1])
    })
  })

  describe('answers', () => {
    const a = board('a').id
    beforeEach(async () => {
      await at.store.createBoard(board('a'), [])
      await at.store.createBoard(board('b'), [])
      await at.store.append(a, record(1, { at: 100, answers: answersOf('x', 'y') }))
      await at.store.append(a, record(2, { at: 200, answers: [{ cid: 'z', memberId: 'other' }] }))
      await at.store.append(board('b').id, record(1, { at: 150, answers: answersOf('x') }))
    })

    it('tells the record and the member of each known command of that board', async () => {
      const found = await at.store.findAnswers(a, ['z', 'x', 'unknown'])
      expect(found).toEqual(
        new Map([
          ['x', { seq: 1, memberId: 'member-1' }],
          ['z', { seq: 2, memberId: 'other' }],
        ]),
      )
      expect(await at.store.findAnswers(board('b').id, ['z'])).toEqual(new Map())
      expect(await at.store.findAnswers(a, [])).toEqual(new Map())
      expect(await at.store.findAnswers('no-such-board', ['x'])).toEqual(new Map())
      const many = Array.from({ length: 5000 }, (_, index) => `cid${index}`)
      expect((await at.store.findAnswers(a, [...many, 'y'])).size).toBe(1)
    })

    it('lists the known commands of one board', async () => {
      expect((await at.store.listAnswered(a)).sort()).toEqual(['x', 'y', 'z'])
      expect(await at.store.listAnswered(board('b').id)).toEqual(['x'])
      expect(await at.store.listAnswered('no-such-board')).toEqual([])
    })

    it('forgets those given before a time, on every board, and keeps the log', async () => {
      expect(await at.store.pruneAnswers(150)).toBe(2)
      expect([...(await at.store.findAnswers(a, ['x', 'y', 'z'])).keys()]).toEqual(['z'])
      expect((await at.store.findAnswers(board('b').id, ['x'])).size).toBe(1)
      expect((await at.store.loadBoard(a))?.log[0]?.answers).toEqual(answersOf('x', 'y'))
      expect(await at.store.pruneAnswers(150)).toBe(0)
    })
  })
}
