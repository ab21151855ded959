import { expect, it } from 'vitest'
import { findVisited, forgetVisited, listVisited, rememberVisited } from './visitedBoards'

function makeStorage(text: string | null = null) {
  return {
    text,
    getItem() {
      return this.text
    },
    setItem(_key: string, value: string) {
      this.text = value
    },
  }
}

it('remembers, finds and forgets boards, newest first', () => {
  const storage = makeStorage()
  rememberVisited({ boardId: 'one', capability: 'a', lastSeen: 1, title: 'First' }, storage)
  rememberVisited({ boardId: 'two', capability: 'b', lastSeen: 2 }, storage)
  expect(listVisited(storage).map((visit) => visit.boardId)).toEqual(['two', 'one'])
  expect(findVisited('one', '', storage)).toMatchObject({ capability: 'a', title: 'First', known: null })
  forgetVisited('one', 'a', storage)
  expect(findVisited('one', '', storage)).toBeNull()
})

it('keeps what it knew when only a part is told anew', () => {
  const storage = makeStorage()
  rememberVisited({ boardId: 'one', capability: 'a', name: '小明', lastSeen: 1 }, storage)
  rememberVisited({ boardId: 'one', capability: 'a', title: 'Named', lastSeen: 2 }, storage)
  expect(listVisited(storage)).toHaveLength(1)
  expect(findVisited('one', 'a', storage)).toMatchObject({ name: '小明', title: 'Named', lastSeen: 2 })
})

it('keeps two links of one board apart, and returns with the newest', () => {
  const storage = makeStorage()
  rememberVisited({ boardId: 'one', capability: 'facilitator', name: 'f', lastSeen: 5 }, storage)
  rememberVisited({ boardId: 'one', capability: 'participant', name: 'p', lastSeen: 9 }, storage)
  expect(findVisited('one', 'facilitator', storage)?.name).toBe('f')
  expect(findVisited('one', '', storage)?.name).toBe('p')
})

it('starts afresh over what it cannot read', () => {
  expect(listVisited(makeStorage('{broken'))).toEqual([])
  expect(listVisited(makeStorage('{"a":1}'))).toEqual([])
  expect(listVisited(makeStorage('[null, 3, {"boardId":"x"}]'))).toEqual([])
})

it('goes on without storage', () => {
  const broken = {
    getItem: () => null,
    setItem: () => {
      throw new Error('QuotaExceededError')
    },
  }
  expect(() => rememberVisited({ boardId: 'one', capability: 'a' }, broken)).not.toThrow()
})
