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
import { editNote } from './editNote'
import { gatherSelected } from './gatherSelected'
import { linkTo } from './linkTo'
import { moveToCluster } from './moveToCluster'
import { putIntoRow } from './putIntoRow'
import { recategorise, recategoriseTo } from './recategorise'
import { releaseFromCluster } from './releaseFromCluster'
import { removeSelected } from './removeSelected'
import { restoreSelected } from './restoreSelected'
import { endpointsOf } from './selected'
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

  it('asks for the cluster when notes are moved', async () => {
    await run(moveToCluster, contextFor([ids.one]))
    expect(opened).toEqual([{ kind: 'pickCluster', noteIds: [ids.one] }])
    expect(moveToCluster.isEnabled(contextFor([ids.one, ids.three]))).toBe(false)
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
