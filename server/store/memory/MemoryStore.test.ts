/** The hooks that only the memory store has: slowness, failure and a crash, all without real timers. */
import { beforeEach, expect, it, vi } from 'vitest'
import { StoreFull } from '../errors'
import type { BoardRow, LogRecord } from '../Store'
import { type MemoryRequest, MemoryStore } from './MemoryStore'

const board: BoardRow = {
  id: 'board-0123456789',
  epoch: 'epoch-1',
  createdAt: 1,
  joinCode: '12345678',
  joinOpen: true,
  language: 'en',
  title: 'Board',
}
const record = (seq: number): LogRecord => ({
  seq,
  at: seq,
  answers: [],
  update: Uint8Array.of(seq),
  private: null,
})
const lengthOf = async (store: MemoryStore) => (await store.loadBoard(board.id))?.log.length

let store: MemoryStore
beforeEach(async () => {
  store = new MemoryStore()
  await store.createBoard(board, [])
})

/** A gate in place of a hook: `reached` counts the groups that wait at it. */
function makeGate() {
  const gate = { reached: 0, open: () => {}, hook: () => Promise.resolve() }
  const opened = new Promise<void>((resolve) => {
    gate.open = resolve
  })
  gate.hook = () => {
    gate.reached++
    return opened
  }
  return gate
}

it('takes as long as the hook says, on any clock, and groups what waits meanwhile', async () => {
  vi.useFakeTimers()
  try {
    const groups: (readonly MemoryRequest[])[] = []
    store.hooks.beforeCommit = (requests) => {
      groups.push(requests)
      return new Promise((resolve) => setTimeout(resolve, 20))
    }
    const told: number[] = []
    const append = (seq: number) => void store.append(board.id, record(seq)).then(() => told.push(seq))
    append(1)
    await vi.advanceTimersByTimeAsync(19)
    append(2)
    append(3)
    expect(told).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    expect(told).toEqual([1])
    await vi.advanceTimersByTimeAsync(20)
    expect(told).toEqual([1, 2, 3])
    expect(groups.map((group) => group.length)).toEqual([1, 2])
    expect(groups[0]?.[0]).toMatchObject({ name: 'append', boardId: board.id })
  } finally {
    vi.useRealTimers()
  }
})

it('fails the requests that the hook picks, and no others', async () => {
  let asked = 0
  store.hooks.failure = ({ name }) => (name === 'append' && ++asked === 1 ? new StoreFull('no space') : null)
  await expect(store.append(board.id, record(1))).rejects.toBeInstanceOf(StoreFull)
  expect(await lengthOf(store)).toBe(0)
  await store.append(board.id, record(1))
  expect(await lengthOf(store)).toBe(1)
})

it('loses in a crash what was not committed, and tells nobody', async () => {
  const settled = vi.fn()
  const gate = makeGate()
  store.hooks.beforeCommit = gate.hook
  store.append(board.id, record(1)).then(settled, settled)
  await vi.waitFor(() => expect(gate.reached).toBe(1))
  const next = store.crash({})
  gate.open()
  expect(await lengthOf(next)).toBe(0)
  await next.append(board.id, record(1))
  store.append(board.id, record(2)).then(settled, settled)
  expect(await lengthOf(next)).toBe(1)
  expect(settled).not.toHaveBeenCalled()
})

it('keeps in a crash what was committed but not answered', async () => {
  const settled = vi.fn()
  const gate = makeGate()
  store.hooks.afterCommit = gate.hook
  store.append(board.id, record(1)).then(settled, settled)
  await vi.waitFor(() => expect(gate.reached).toBe(1))
  const next = store.crash({})
  gate.open()
  expect(await lengthOf(next)).toBe(1)
  expect(settled).not.toHaveBeenCalled()
})

it('shares nothing between the store before a crash and the one after', async () => {
  await store.append(board.id, record(1))
  const next = store.crash()
  const other = next.crash()
  await other.append(board.id, record(2))
  await other.updateBoard(board.id, { title: 'changed' })
  expect(await lengthOf(other)).toBe(2)
  expect((await other.crash().getBoard(board.id))?.title).toBe('changed')
  expect((await other.reopen().getBoard(board.id))?.title).toBe('changed')
})
