// The actions on a real board: a session that decides with the product's own `decide` and stores what it says.
import { beforeEach, describe, expect, it } from 'vitest'
import type { CommandInput } from '../../shared/commands'
import { decide } from '../../shared/commands/decide'
import { parseCommand } from '../../shared/commands/parse'
import { translator } from '../../shared/i18n/catalogue'
import { BoardIndex, getLive, live } from '../../shared/model/board'
import { makeCid } from '../../shared/model/id'
import { PrivateState } from '../../shared/model/private'
import type { Role } from '../../shared/model/role'
import type { BoardSession } from '../sync/BoardSession'
import type { Action, ActionContext } from './action'
import type { DialogRequest } from './dialogStore'
import { placesFor } from './dialogs/placesFor'
import { editNote } from './editNote'
import { gatherSelected } from './gatherSelected'
import { linkTo } from './linkTo'
import { markDeclined, markMinority } from './markEntries'
import { mergeSelected } from './mergeSelected'
import { moveTo } from './moveTo'
import { openStack } from './openStack'
import { putIntoRow } from './putIntoRow'
import { recategorise, recategoriseTo } from './recategorise'
import { releaseFromCluster } from './releaseFromCluster'
import { removeSelected } from './removeSelected'
import { restoreSelected } from './restoreSelected'
import { endpointsOf } from './selected'
import { splitStack } from './splitStack'
import { takeOutOfRow } from './takeOutOfRow'

const ids = {
  one: 'note-one-one',
  two: 'note-two-two',
  three: 'note-three-3',
  row: 'row-one-one',
  home: 'cluster-home',
}
let board: BoardIndex
let opened: DialogRequest[]
let done: string[]

function act(command: CommandInput, role: Role = 'facilitator', memberId = 'staff'): void {
  const parsed = parseCommand({ ...command, cid: makeCid(1_700_000_000_000) })
  if ('ok' in parsed) throw new Error(parsed.code)
  const actor = { memberId, role, name: memberId, unit: '', scope: 'board' }
  const decision = decide({ board, private: new PrivateState(), actor, now: 1_700_000_000_000 }, parsed)
  if (!decision.ok) throw new Error(decision.code)
  for (const change of decision.changes) if (change.op === 'put') board.put(change.record)
}

function contextFor(
  selection: readonly string[],
  role: Role = 'facilitator',
  memberId = 'staff',
): ActionContext {
  const session = {
    me: () => ({ memberId, role, name: memberId, unit: '', scope: 'board' }),
    owns(id: string) {
      const note = getLive(board, 'note', id)
      return note?.author?.memberId === memberId
    },
  } as BoardSession
  return {
    session,
    board,
    selection,
    translate: translator('zh-TW'),
    select: () => undefined,
    open: (request) => opened.push(request),
    perform: async (commands, words) => {
      for (const command of commands) act(command, role, memberId)
      done.push(words)
      return true
    },
  }
}

async function run(action: Action, context: ActionContext): Promise<void> {
  expect(action.isEnabled(context)).toBe(true)
  await action.run(context)
}

function note(id: string) {
  const found = getLive(board, 'note', id)
  if (!found) throw new Error(`no note ${id}`)
  return found
}

beforeEach(() => {
  board = new BoardIndex()
  opened = []
  done = []
  // The page's frame clock, which focusing waits for, does not exist here.
  globalThis.requestAnimationFrame = () => 0
  for (const id of [ids.one, ids.two])
    act({ t: 'note.add', id, text: id, category: 'problem' }, 'participant', 'guest')
  act({ t: 'note.add', id: ids.three, text: '解', category: 'solution' })
  act({ t: 'row.add', id: ids.row, title: '第一列' })
})

describe('gathering', () => {
  it('puts the selected notes of one column into a new cluster', async () => {
    await run(gatherSelected, contextFor([ids.one, ids.two]))
    const [cluster] = live(board, 'cluster')
    expect(note(ids.one).clusterId).toBe(cluster?.id)
    expect(note(ids.two).clusterId).toBe(cluster?.id)
    expect(done).toEqual(['已收攏 2 張，可以再為這一群命名'])
  })

  it('puts them into the cluster that is selected with them', async () => {
    act({ t: 'cluster.gather', clusterId: ids.home, noteIds: [ids.one] })
    await run(gatherSelected, contextFor([ids.home, ids.two]))
    expect(note(ids.two).clusterId).toBe(ids.home)
  })

  it('is not offered for notes of two columns, nor to participants', () => {
    expect(gatherSelected.isEnabled(contextFor([ids.one, ids.three]))).toBe(false)
    expect(gatherSelected.isEnabled(contextFor([ids.one, ids.two], 'participant', 'guest'))).toBe(false)
  })

  it('is undone by taking notes out, which is offered only for gathered ones', async () => {
    act({ t: 'cluster.gather', clusterId: ids.home, noteIds: [ids.one] })
    expect(releaseFromCluster.isEnabled(contextFor([ids.two]))).toBe(false)
    await run(releaseFromCluster, contextFor([ids.one, ids.two]))
    expect(note(ids.one).clusterId).toBeNull()
  })

  it('asks where to when notes are moved', async () => {
    await run(moveTo, contextFor([ids.one]))
    expect(opened).toEqual([{ kind: 'moveTo', ids: [ids.one] }])
    expect(moveTo.isEnabled(contextFor([ids.one], 'observer', 'guest'))).toBe(false)
  })

  it('offers every column, cluster and row that takes what is moved', () => {
    act({ t: 'cluster.gather', clusterId: ids.home, noteIds: [ids.one] })
    const placesOf = (selection: string[]) =>
      placesFor(contextFor(selection)).map(({ choice }) => choice.label)
    expect(placesOf([ids.two])).toEqual([
      ...['解決辦法', '可能風險與障礙', '如何克服', '負責單位', '願景／檢討', '未分類'],
      ...['另成一群', ids.one, '1. 第一列'],
    ])
    expect(placesOf([ids.home])).not.toContain('另成一群')
    for (const { choice, move } of placesFor(contextFor([ids.two]))) if (choice.id === ids.home) move()
    expect(note(ids.two).clusterId).toBe(ids.home)
  })
})

describe('stacks', () => {
  it('are made of notes of one category, shown by the one that is in a cluster', async () => {
    act({ t: 'cluster.gather', clusterId: ids.home, noteIds: [ids.two] })
    expect(mergeSelected.isEnabled(contextFor([ids.one, ids.three]))).toBe(false)
    expect(mergeSelected.isEnabled(contextFor([ids.one, ids.two], 'participant', 'guest'))).toBe(false)
    await run(mergeSelected, contextFor([ids.one, ids.two]))
    expect(note(ids.one)).toMatchObject({ mergedInto: ids.two, clusterId: ids.home })
    expect(done).toEqual(['已把 2 張併成一疊，每一張的原話都留著'])
  })

  it('open, split, and keep the others when the shown one is removed', async () => {
    act({ t: 'note.merge', ids: [ids.two], into: ids.one })
    await run(openStack, contextFor([ids.one], 'observer', 'looker'))
    expect(opened).toEqual([{ kind: 'stack', noteId: ids.one }])
    await run(removeSelected, contextFor([ids.one]))
    expect(done).toEqual(['已移除 1 項，可以還原；那一疊其餘的仍在板上'])
    act({ t: 'note.restore', ids: [ids.one] })
    await run(splitStack, contextFor([ids.two]))
    expect(note(ids.one).mergedInto).toBeNull()
    expect(openStack.isEnabled(contextFor([ids.one]))).toBe(false)
  })
})

describe('marks', () => {
  it('stand on entries; a lone note becomes one, and a second time takes them away', async () => {
    await run(markMinority, contextFor([ids.one]))
    const [entry] = live(board, 'cluster')
    expect(entry).toMatchObject({ minority: true })
    await run(markMinority, contextFor([ids.one]))
    expect(getLive(board, 'cluster', entry?.id ?? null)?.minority).toBe(false)
  })

  it('of a unit left out are for units only', async () => {
    expect(markDeclined.isEnabled(contextFor([ids.one]))).toBe(false)
    act({ t: 'note.recategorise', ids: [ids.one], category: 'unit' })
    await run(markDeclined, contextFor([ids.one]))
    expect([...live(board, 'cluster')]).toMatchObject([{ category: 'unit', declined: true }])
  })
})

describe('categories', () => {
  it('move notes and whole clusters; a note of a selected cluster goes with it', async () => {
    act({ t: 'cluster.gather', clusterId: ids.home, noteIds: [ids.one] })
    await run(recategoriseTo('risk'), contextFor([ids.home, ids.one, ids.two]))
    expect(getLive(board, 'cluster', ids.home)?.category).toBe('risk')
    expect(note(ids.one)).toMatchObject({ category: 'risk', clusterId: ids.home })
    expect(note(ids.two)).toMatchObject({ category: 'risk', clusterId: null })
    expect(done).toEqual(['已把 2 項改到「可能風險與障礙」'])
  })

  it('outside the columns are for notes only', () => {
    act({ t: 'cluster.gather', clusterId: ids.home, noteIds: [ids.one] })
    expect(recategoriseTo('fact').isEnabled(contextFor([ids.home]))).toBe(false)
    expect(recategoriseTo('fact').isEnabled(contextFor([ids.two]))).toBe(true)
  })

  it('are changed by participants on their own notes only', () => {
    expect(recategorise.isEnabled(contextFor([ids.one], 'participant', 'guest'))).toBe(true)
    expect(recategorise.isEnabled(contextFor([ids.one], 'participant', 'other'))).toBe(false)
    expect(recategorise.isEnabled(contextFor([ids.one], 'observer', 'guest'))).toBe(false)
  })
})

describe('the worksheet', () => {
  it('takes notes of a cluster as one entry and a loose note as one of its own', () => {
    act({ t: 'cluster.gather', clusterId: ids.home, noteIds: [ids.one, ids.two] })
    const [first, second, ...more] = endpointsOf(board, [ids.one, ids.two, ids.three])
    expect(first).toEqual({ clusterId: ids.home })
    expect(second).toMatchObject({ noteId: ids.three })
    expect(more).toEqual([])
  })

  it('gives entries back', async () => {
    act({ t: 'cluster.assign', entry: { clusterId: ids.home, noteId: ids.one }, rowId: ids.row })
    expect(takeOutOfRow.isEnabled(contextFor([ids.two]))).toBe(false)
    await run(takeOutOfRow, contextFor([ids.home]))
    expect(getLive(board, 'cluster', ids.home)?.rowId).toBeNull()
  })

  it('asks which row, for what stands in a column', async () => {
    await run(putIntoRow, contextFor([ids.one]))
    expect(opened).toEqual([{ kind: 'pickRow', ids: [ids.one] }])
    act({ t: 'note.recategorise', ids: [ids.one], category: null })
    expect(putIntoRow.isEnabled(contextFor([ids.one]))).toBe(false)
  })

  it('links from a solution but not from a problem, which links to nothing', () => {
    expect(linkTo.isEnabled(contextFor([ids.three]))).toBe(true)
    expect(linkTo.isEnabled(contextFor([ids.one]))).toBe(false)
    expect(linkTo.isEnabled(contextFor([ids.one, ids.three]))).toBe(false)
  })
})

describe('words and removing', () => {
  it('lets only the author change what was said', () => {
    expect(editNote.isEnabled(contextFor([ids.one], 'participant', 'guest'))).toBe(true)
    expect(editNote.isEnabled(contextFor([ids.one]))).toBe(false)
  })

  it('removes and restores', async () => {
    await run(removeSelected, contextFor([ids.one, ids.two]))
    expect(getLive(board, 'note', ids.one)).toBeUndefined()
    await run(restoreSelected, contextFor([ids.one, ids.two]))
    expect(note(ids.two).removedAt).toBeNull()
    expect(done).toEqual(['已移除 2 項，可以還原', '已還原 2 項'])
  })

  it('does not offer to remove what is someone else’s, nor to restore what is there', () => {
    expect(removeSelected.isEnabled(contextFor([ids.one], 'participant', 'other'))).toBe(false)
    expect(restoreSelected.isEnabled(contextFor([ids.one]))).toBe(false)
  })
})
