// Stacks by example: what merging, splitting, moving and removing do to the notes of one.
import { beforeEach, describe, expect, it } from 'vitest'
import { BoardIndex } from '../model/board'
import { makeCid } from '../model/id'
import type { StickyNote } from '../model/note'
import { PrivateState } from '../model/private'
import type { Role } from '../model/role'
import { decide } from './decide'
import type { CommandInput } from './index'
import { parseCommand } from './parse'

let board: BoardIndex
let state: PrivateState
let now: number

const [one, two, three, other] = ['note-one-one', 'note-two-two', 'note-three-3', 'note-other-4']
const cluster = 'cluster-home'

/** Does it and answers its cid, or the code of the refusal. */
function act(input: CommandInput, role: Role = 'facilitator', memberId = 'staff'): string {
  const command = parseCommand({ ...input, cid: makeCid(++now) })
  if ('ok' in command) throw new Error(command.code)
  const actor = { memberId, role, name: memberId, unit: '', scope: 'board' }
  const decision = decide({ board, private: state, actor, now }, command)
  if (!decision.ok) return decision.code
  for (const change of decision.changes) if (change.op === 'put') board.put(change.record)
  state.apply(decision.privateChanges)
  return command.cid
}

const note = (id: string) => board.get(id) as StickyNote
const behind = (...ids: string[]) => ids.map((id) => note(id).mergedInto)
const merge = (into: string, ...ids: string[]) => act({ t: 'note.merge', ids, into })

beforeEach(() => {
  board = new BoardIndex()
  state = new PrivateState()
  now = 1_700_000_000_000
  for (const id of [one, two, three])
    act({ t: 'note.add', id, text: id, category: 'problem' }, 'participant', id)
  act({ t: 'note.add', id: other, text: '解', category: 'solution' })
})

describe('merging', () => {
  it('keeps every original with its author, and is taken back whole', () => {
    const cid = merge(one, two, three)
    expect(behind(one, two, three)).toEqual([null, one, one])
    expect(note(two)).toMatchObject({ originalText: two, author: { memberId: two } })
    act({ t: 'undo', target: cid })
    expect(behind(one, two, three)).toEqual([null, null, null])
  })

  it('makes one stack of two, and shows the note that is named', () => {
    merge(one, two)
    merge(three, one)
    expect(behind(one, two, three)).toEqual([three, three, null])
    const place = note(three).pos
    merge(two, three)
    expect(behind(one, two, three)).toEqual([two, null, two])
    expect(note(two).pos).toEqual(place)
  })

  it('stays in the cluster that one of them is in', () => {
    act({ t: 'cluster.gather', clusterId: cluster, noteIds: [two] })
    merge(one, two)
    expect(note(one).clusterId).toBe(cluster)
  })

  it('leaves alone what only its author sees, as the shown note too', () => {
    const held = { ...note(one), id: 'note-held-one', held: true, author: null }
    state.apply([{ op: 'hold', record: held, memberId: 'staff', until: 'batch' }])
    expect(merge(held.id, one)).toBe('held')
    expect(merge(one, held.id)).toBe('held')
  })

  it('refuses notes of different categories, and is for staff', () => {
    expect(merge(one, other)).toBe('mixed_categories')
    expect(act({ t: 'note.merge', ids: [one], into: one }, 'participant', one)).toBe('forbidden')
  })
})

describe('a stack', () => {
  beforeEach(() => merge(one, two, three))

  it('goes whole into a cluster, out of it, and to another category', () => {
    act({ t: 'cluster.gather', clusterId: cluster, noteIds: [two] })
    expect([one, two, three].map((id) => note(id).clusterId)).toEqual([cluster, cluster, cluster])
    act({ t: 'cluster.recategorise', id: cluster, category: 'risk' })
    expect([one, two, three].map((id) => note(id).category)).toEqual(['risk', 'risk', 'risk'])
    act({ t: 'cluster.release', noteIds: [one] })
    act({ t: 'note.recategorise', ids: [one], category: null })
    expect([one, two, three].map((id) => note(id).category)).toEqual([null, null, null])
    expect(behind(one, two, three)).toEqual([null, one, one])
  })

  it('is not moved to another category by a participant when others stand in it', () => {
    expect(act({ t: 'note.recategorise', ids: [one], category: 'risk' }, 'participant', one)).toBe(
      'not_yours',
    )
  })

  it('splits: one leaves, or the shown one, or all', () => {
    act({ t: 'note.split', ids: [three] })
    expect(behind(one, two, three)).toEqual([null, one, null])
    expect(note(three).pos).not.toEqual(note(one).pos)
    merge(one, three)
    const place = note(one).pos
    act({ t: 'note.split', ids: [one] })
    expect(behind(one, two, three)).toEqual([null, null, two])
    expect(note(two).pos).toEqual(place)
    merge(one, two)
    act({ t: 'note.split', ids: [one, two, three] })
    expect(behind(one, two, three)).toEqual([null, null, null])
  })

  it('shows the next when the shown one is removed, which comes back behind it', () => {
    const cid = act({ t: 'note.remove', ids: [one] }, 'participant', one)
    expect(behind(one, two, three)).toEqual([two, null, two])
    expect(act({ t: 'undo', target: cid }, 'participant', one)).not.toBe('undo_changed')
    expect(behind(one, two, three)).toEqual([null, one, one])
    act({ t: 'note.remove', ids: [one] })
    act({ t: 'note.restore', ids: [one] })
    expect(behind(one, two, three)).toEqual([two, null, two])
  })

  it('is not rebuilt by an undo that no longer fits it', () => {
    const split = act({ t: 'note.split', ids: [two] })
    merge(three, one)
    expect(act({ t: 'undo', target: split })).toBe('undo_changed')
    expect(behind(one, two, three)).toEqual([three, null, null])
  })

  it('shows a restored note when the one it lay behind is gone', () => {
    act({ t: 'note.remove', ids: [three] })
    act({ t: 'note.split', ids: [two] })
    act({ t: 'note.remove', ids: [one] })
    act({ t: 'note.restore', ids: [three] })
    expect(behind(two, three)).toEqual([null, null])
    expect(behind(one)).toEqual([three])
  })
})
