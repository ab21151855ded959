/** The store contract about boards as rows, capabilities and members. */
import { beforeEach, describe, expect, it } from 'vitest'
import { StoreConflict } from '../../server/store/errors'

import type { StoreAt } from './storeHarness'
import { board, capability, member, unicode } from './storeRows'

export function describeBoards(at: StoreAt): void {
  describe('boards', () => {
    it('keeps a board with its capabilities, in any script, over a restart', async () => {
      const row = board('a', { title: unicode, joinOpen: false })
      const first = capability('a', 1, { scope: 'table:t1', expiresAt: 5 })
      await at.store.createBoard(row, [first, capability('a', 2, { role: 'observer' })])
      await at.reopen()
      expect(await at.store.loadBoard(row.id)).toEqual({ board: row, snapshot: null, log: [] })
      expect(await at.store.listCapabilities(row.id)).toEqual([
        first,
        capability('a', 2, { role: 'observer' }),
      ])
      expect(await at.store.getBoard(row.id)).toEqual(row)
      expect(await at.store.getBoard('no-such-board')).toBeNull()
      expect(await at.store.countBoards()).toBe(1)
    })

    it('makes a board and its capabilities both or neither', async () => {
      await at.store.createBoard(board('a'), [capability('a', 1)])
      const twice = [capability('b', 2), capability('b', 2)]
      await expect(at.store.createBoard(board('b'), twice)).rejects.toBeInstanceOf(StoreConflict)
      expect(await at.store.loadBoard(board('b').id)).toBeNull()
      expect(await at.store.countBoards()).toBe(1)
    })

    it('refuses an id or a join code that is taken', async () => {
      await at.store.createBoard(board('a', { joinCode: '11112222' }), [])
      await expect(at.store.createBoard(board('a'), [])).rejects.toBeInstanceOf(StoreConflict)
      await expect(at.store.createBoard(board('b', { joinCode: '11112222' }), [])).rejects.toBeInstanceOf(
        StoreConflict,
      )
      await at.store.createBoard(board('c', { joinCode: '33334444' }), [])
      await expect(at.store.updateBoard(board('c').id, { joinCode: '11112222' })).rejects.toBeInstanceOf(
        StoreConflict,
      )
      expect(await at.store.findBoardByJoinCode('33334444')).toEqual(board('c', { joinCode: '33334444' }))
    })

    it('changes what a patch names and nothing else', async () => {
      await at.store.createBoard(board('a'), [])
      await at.store.updateBoard(board('a').id, { joinOpen: false, joinCode: '99998888' })
      await at.store.updateBoard(board('a').id, { title: unicode })
      const changed = board('a', { joinOpen: false, joinCode: '99998888', title: unicode })
      expect((await at.store.loadBoard(changed.id))?.board).toEqual(changed)
      expect(await at.store.findBoardByJoinCode('99998888')).toEqual(changed)
      expect(await at.store.findBoardByJoinCode(board('a').joinCode)).toBeNull()
      await expect(at.store.updateBoard('no-such-board', { title: 'x' })).rejects.toBeInstanceOf(
        StoreConflict,
      )
    })

    it('refuses U+0000, which would be cut off when read', async () => {
      await expect(at.store.createBoard(board('a', { title: 'a\u0000b' }), [])).rejects.toBeInstanceOf(
        StoreConflict,
      )
      await at.store.createBoard(board('a'), [])
      await expect(at.store.updateBoard(board('a').id, { title: '\u0000' })).rejects.toBeInstanceOf(
        StoreConflict,
      )
      await expect(at.store.saveMember(member('a', 1, { name: 'a\u0000' }))).rejects.toBeInstanceOf(
        StoreConflict,
      )
    })
  })

  describe('capabilities and members', () => {
    const a = board('a').id
    beforeEach(async () => {
      await at.store.createBoard(board('a'), [capability('a', 1)])
      await at.store.createBoard(board('b'), [])
    })

    it('finds a capability by board and hash, and revokes it once', async () => {
      const { hash, id } = capability('a', 1)
      expect(await at.store.findCapability(a, hash)).toEqual(capability('a', 1))
      expect(await at.store.findCapability(board('b').id, hash)).toBeNull()
      await at.store.revokeCapability(id, 500)
      await at.store.revokeCapability(id, 900)
      await at.store.revokeCapability('no-such-capability', 900)
      expect(await at.store.findCapability(a, hash)).toEqual(capability('a', 1, { revokedAt: 500 }))
    })

    it('adds all capabilities or none', async () => {
      await expect(at.store.addCapabilities([capability('a', 2), capability('a', 1)])).rejects.toBeInstanceOf(
        StoreConflict,
      )
      await expect(
        at.store.addCapabilities([capability('a', 2), capability('gone', 3)]),
      ).rejects.toBeInstanceOf(StoreConflict)
      expect(await at.store.listCapabilities(a)).toEqual([capability('a', 1)])
      await at.store.addCapabilities([capability('a', 2), capability('b', 3)])
      expect(await at.store.listCapabilities(a)).toEqual([capability('a', 1), capability('a', 2)])
    })

    it('keeps members by board, found by key or id, and changes them in place', async () => {
      await at.store.saveMember(member('a', 1, { name: unicode }))
      await at.store.saveMember(member('a', 2))
      await at.store.saveMember(member('a', 1, { name: '唐鳳', unit: '行政院', role: 'recorder' }))
      await at.reopen()
      expect(await at.store.countMembers(a)).toBe(2)
      expect(await at.store.countMembers(board('b').id)).toBe(0)
      expect(await at.store.listMembers(board('b').id)).toEqual([])
      const changed = member('a', 1, { name: '唐鳳', unit: '行政院', role: 'recorder' })
      expect(await at.store.findMember(a, changed.keyHash)).toEqual(changed)
      await at.store.saveMember(member('a', 0, { createdAt: changed.createdAt - 5 }))
      const listed = await at.store.listMembers(a)
      expect(listed.map(({ id }) => id)).toEqual([0, 1, 2].map((index) => member('a', index).id))
      expect(listed[1]).toEqual(changed)
      expect(await at.store.getMember(a, changed.id)).toEqual(changed)
      expect(await at.store.getMember(board('b').id, changed.id)).toBeNull()
      expect(await at.store.findMember(board('b').id, changed.keyHash)).toBeNull()
      await expect(at.store.saveMember(member('a', 3, { keyHash: changed.keyHash }))).rejects.toBeInstanceOf(
        StoreConflict,
      )
      await expect(at.store.saveMember(member('gone', 1))).rejects.toBeInstanceOf(StoreConflict)
    })
  })
}
