import { beforeEach, expect, test } from 'vitest'
import type { Command } from '../../shared/commands'
import { parseCommand } from '../../shared/commands/parse'
import { makeCid, makeId } from '../../shared/model/id'
import type { Actor } from '../../shared/model/role'
import type { Result } from '../../shared/protocol/result'
import { systemClock } from '../clock'
import { createBoard } from '../createBoard'
import { createMetrics } from '../metrics'
import { StoreFailed } from '../store/errors'
import { MemoryStore } from '../store/memory/MemoryStore'
import { CommitLoop } from './CommitLoop'
import type { LoopListeners } from './loopParts'

const actor: Actor = { memberId: 'm', role: 'facilitator', name: '', unit: '', scope: 'board' }
const addNote = () =>
  parseCommand({
    t: 'note.add',
    cid: makeCid(Date.now()),
    id: makeId(),
    text: '看不懂稅額',
    category: null,
  }) as Command

async function openLoop(store: MemoryStore, boardId: string) {
  const answers: Result[] = []
  const listeners: LoopListeners<string> = {
    onCommitted: ({ results }) => answers.push(...results.map(({ result }) => result)),
    onWritable: () => {},
    onReplaced: () => {},
    onBroken: () => {},
  }
  const limits = { notes: 100, records: 100 }
  const metrics = createMetrics({ process: false })
  const deps = { store, clock: systemClock, metrics, limits, makeEpoch: makeId }
  const loop = (await CommitLoop.open(boardId, deps, listeners))!
  const submit = (command: Command) => loop.submit({ actor, command, from: 'someone' })
  return { loop, submit, answers }
}

let store: MemoryStore
let boardId: string
beforeEach(async () => {
  store = new MemoryStore()
  boardId = (await createBoard(store, {}, [], Date.now())).boardId
})

test('a server stops also while its disk can neither be written nor read', async () => {
  const { loop, submit, answers } = await openLoop(store, boardId)
  let reads = 0
  store.append = () => Promise.reject(new StoreFailed('the disk is gone'))
  store.loadBoard = () => {
    reads++
    return Promise.reject(new StoreFailed('the disk is gone'))
  }
  const command = addNote()
  submit(command)
  await expect.poll(() => reads).toBe(1)
  expect(answers).toEqual([])
  await loop.close()
  expect(answers).toEqual([{ cid: command.cid, ok: false, code: 'not_stored' }])
})

test('the store is asked only about command ids that it may know', async () => {
  const asked: string[][] = []
  const { findAnswers } = store
  store.findAnswers = (id, cids) => {
    asked.push(cids)
    return findAnswers(id, cids)
  }
  const command = addNote()
  const first = await openLoop(store, boardId)
  for (let copy = 0; copy < 2; copy++) {
    first.submit(command)
    await first.loop.settle()
  }
  expect(first.answers.map(({ ok }) => ok)).toEqual([true, true])
  expect(asked).toEqual([])
  await first.loop.close()

  const second = await openLoop(store, boardId)
  second.submit(command)
  second.submit(addNote())
  await second.loop.settle()
  expect(asked).toEqual([[command.cid]])
  expect(second.answers.map(({ ok }) => ok)).toEqual([true, true])
  const { log } = (await store.loadBoard(boardId))!
  expect(log.flatMap((record) => record.answers)).toHaveLength(2)
  await second.loop.close()
})
