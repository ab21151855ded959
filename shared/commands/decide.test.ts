import { beforeEach, describe, expect, test } from 'vitest'
import { Desk } from '../../test/harness/Desk'
import { getLive, live } from '../model/board'
import type { Column } from '../model/category'

let desk: Desk

beforeEach(() => {
  desk = new Desk()
})

function addNote(category: Column | null, text = '便利貼', actor = desk.actor('facilitator')): string {
  const id = desk.id('note')
  expect(desk.run({ t: 'note.add', id, text, category }, actor)).toMatchObject({ ok: true })
  return id
}

function addCluster(category: Column): string {
  const id = desk.id('cluster')
  expect(desk.run({ t: 'cluster.add', id, category, title: '用語' })).toMatchObject({ ok: true })
  return id
}

const refused = (code: string) => expect.objectContaining({ ok: false, code })
const put = (id: string) => desk.board.get(id)

describe('notes', () => {
  test('two notes without a place lie beside each other, the third below', () => {
    const places = [addNote('risk'), addNote('risk'), addNote('risk')].map(
      (id) => getLive(desk.board, 'note', id)?.pos,
    )
    expect(places[0]?.[1]).toBe(places[1]?.[1])
    expect(places[0]?.[0]).not.toBe(places[1]?.[0])
    expect(places[2]?.[1]).toBeGreaterThan(places[0]?.[1] ?? Number.NaN)
  })

  test('editing keeps every earlier wording', () => {
    const id = addNote('problem', '一')
    desk.run({ t: 'note.edit', id, text: '二' })
    desk.run({ t: 'note.edit', id, text: '三' })
    const note = getLive(desk.board, 'note', id)
    expect([...(note?.versions ?? []).map(({ text }) => text), note?.originalText]).toEqual([
      '一',
      '二',
      '三',
    ])
  })

  test('staff reword, but never change what was said', () => {
    const id = addNote('problem', '亂搞', desk.actor('participant'))
    expect(desk.run({ t: 'note.reword', id, text: '流程不清' }, desk.actor('recorder'))).toMatchObject({
      ok: true,
    })
    expect(desk.run({ t: 'note.edit', id, text: '流程不清' }, desk.actor('facilitator'))).toEqual(
      refused('not_yours'),
    )
    expect(put(id)).toMatchObject({ originalText: '亂搞', neutralText: '流程不清' })
  })

  test('a participant arranges and removes only own notes, an observer nothing', () => {
    const theirs = addNote('problem')
    const own = addNote('problem', '我的', desk.actor('participant'))
    const me = desk.actor('participant')
    expect(desk.run({ t: 'note.remove', ids: [own, theirs] }, me)).toEqual(refused('not_yours'))
    expect(desk.run({ t: 'note.remove', ids: [own] }, me)).toMatchObject({ ok: true })
    expect(
      desk.run({ t: 'note.add', id: desk.id('note'), text: '看', category: null }, desk.actor('observer')),
    ).toEqual(refused('forbidden'))
  })

  test('bad input is refused with its code', () => {
    const add = { t: 'note.add', category: 'problem', text: '字' } as const
    expect(desk.run({ t: 'note.explode' })).toEqual(refused('unknown_command'))
    expect(desk.run({ ...add, id: desk.id('note'), text: '長'.repeat(2001) })).toEqual(
      refused('text_too_long'),
    )
    expect(desk.run({ ...add, id: desk.id('note'), pos: [Number.NaN, 0] })).toEqual(refused('bad_position'))
    expect(desk.run({ ...add, id: desk.id('note'), pos: [0, Number.POSITIVE_INFINITY] })).toEqual(
      refused('bad_position'),
    )
    expect(desk.run({ ...add, id: '__proto__' })).toEqual(refused('bad_id'))
    expect(desk.run({ ...add, id: desk.id('note'), text: '  \n ' })).toEqual(refused('malformed'))
    expect([...desk.board.all()]).toEqual([])
  })
})

describe('clusters', () => {
  test('gather notes of one category; a note that changes category leaves', () => {
    const [a, b, other] = [addNote('problem'), addNote('problem'), addNote('risk')]
    const clusterId = desk.id('cluster')
    expect(desk.run({ t: 'cluster.gather', clusterId, noteIds: [a, other] })).toEqual(
      refused('mixed_categories'),
    )
    expect(desk.run({ t: 'cluster.gather', clusterId, noteIds: [a, b] })).toMatchObject({ ok: true })
    desk.run({ t: 'note.recategorise', ids: [a], category: 'risk' })
    expect([put(a), put(b)]).toMatchObject([{ clusterId: null, category: 'risk' }, { clusterId }])
  })

  test('notes without a column cannot be gathered', () => {
    const note = addNote(null)
    expect(desk.run({ t: 'cluster.gather', clusterId: desk.id('cluster'), noteIds: [note] })).toEqual(
      refused('category_not_column'),
    )
  })

  test('a removed cluster comes back with its notes', () => {
    const note = addNote('vision')
    const clusterId = desk.id('cluster')
    desk.run({ t: 'cluster.gather', clusterId, noteIds: [note] })
    desk.run({ t: 'cluster.remove', ids: [clusterId] })
    expect(getLive(desk.board, 'cluster', clusterId)).toBeUndefined()
    desk.run({ t: 'cluster.restore', ids: [clusterId] })
    expect(getLive(desk.board, 'cluster', clusterId)).toBeDefined()
    expect(put(note)).toMatchObject({ clusterId })
  })

  test('moved to another lane, it takes its notes and drops links that no longer fit', () => {
    const [problem, solution] = [addCluster('problem'), addCluster('solution')]
    const link = desk.id('link')
    desk.run({ t: 'link.add', id: link, from: { clusterId: solution }, to: { clusterId: problem } })
    const moved = desk.run({ t: 'cluster.recategorise', id: solution, category: 'unit' })
    expect(put(link)?.removedAt).not.toBeNull()
    expect(desk.run({ t: 'undo', target: moved.cid })).toMatchObject({ ok: true })
    expect(put(link)?.removedAt).toBeNull()
    expect(put(solution)).toMatchObject({ category: 'solution' })
  })
})

describe('links', () => {
  test('only the pairs of the method, no cycles, no doubles', () => {
    const [problem, solution, risk, mitigation, unit] = (
      ['problem', 'solution', 'risk', 'mitigation', 'unit'] as const
    ).map(addCluster)
    const link = (from: string | undefined, to: string | undefined) =>
      desk.run({
        t: 'link.add',
        id: desk.id('link'),
        from: { clusterId: from ?? '' },
        to: { clusterId: to ?? '' },
      })
    for (const [from, to] of [
      [solution, problem],
      [risk, solution],
      [mitigation, risk],
      [unit, mitigation],
    ]) {
      expect(link(from, to)).toMatchObject({ ok: true })
    }
    expect(link(solution, problem)).toEqual(refused('link_exists'))
    expect(link(problem, solution)).toEqual(refused('link_cycle'))
    expect(link(problem, unit)).toEqual(refused('link_cycle'))
    expect(link(solution, solution)).toEqual(refused('link_cycle'))
    expect(link(unit, risk)).toEqual(refused('link_pair'))
    expect(link(solution, 'no-such-cluster')).toEqual(refused('missing'))
    expect([...live(desk.board, 'link')]).toHaveLength(4)
  })

  test('a lone note becomes a cluster of one without anyone noticing', () => {
    const [problem, solution] = [addNote('problem'), addNote('solution')]
    const [a, b] = [desk.id('cluster'), desk.id('cluster')]
    const linked = desk.run({
      t: 'link.add',
      id: desk.id('link'),
      from: { noteId: solution, clusterId: a },
      to: { noteId: problem, clusterId: b },
    })
    expect(linked).toMatchObject({ ok: true })
    expect([put(solution), put(problem)]).toMatchObject([{ clusterId: a }, { clusterId: b }])
    desk.run({ t: 'undo', target: linked.cid })
    expect([put(solution), put(problem)]).toMatchObject([{ clusterId: null }, { clusterId: null }])
    expect([...live(desk.board, 'cluster')]).toEqual([])
  })
})

describe('undo', () => {
  test('only own actions, and not over what someone changed since', () => {
    const note = addNote('problem')
    const moved = desk.run({ t: 'note.move', moves: [{ id: note, pos: [1, 1] }] })
    expect(desk.run({ t: 'undo', target: moved.cid }, desk.actor('recorder'))).toEqual(refused('not_yours'))
    desk.run({ t: 'note.move', moves: [{ id: note, pos: [2, 2] }] }, desk.actor('recorder'))
    expect(desk.run({ t: 'undo', target: moved.cid })).toEqual(refused('undo_changed'))
    expect(put(note)).toMatchObject({ pos: [2, 2] })
  })

  test('fields that someone else changed stay as they are', () => {
    const note = addNote('problem')
    const moved = desk.run({ t: 'note.move', moves: [{ id: note, pos: [1, 1] }] })
    desk.run({ t: 'note.reword', id: note, text: '中性' }, desk.actor('recorder'))
    expect(desk.run({ t: 'undo', target: moved.cid })).toMatchObject({ ok: true })
    expect(put(note)).toMatchObject({ neutralText: '中性' })
  })

  test('a record that others built on is not taken away', () => {
    const clusterId = addCluster('problem')
    const own = [...desk.private.undo.inverses.keys()].at(-1) ?? ''
    const note = addNote('problem', '他的', desk.actor('recorder'))
    desk.run({ t: 'cluster.gather', clusterId, noteIds: [note] }, desk.actor('recorder'))
    expect(desk.run({ t: 'undo', target: own })).toEqual(refused('undo_changed'))
    expect(getLive(desk.board, 'cluster', clusterId)).toBeDefined()
  })

  test('a group goes back as one, and comes again with the undo of the undo', () => {
    const group = desk.id('group')
    const [note, clusterId, rowId] = [addNote('problem'), desk.id('cluster'), desk.id('row')]
    desk.run({ t: 'row.add', id: rowId, title: '列', group })
    desk.run({ t: 'cluster.gather', clusterId, noteIds: [note], group })
    desk.run({ t: 'cluster.assign', entry: { clusterId }, rowId, group })
    const undone = desk.run({ t: 'undo', target: group })
    expect(undone).toMatchObject({ ok: true })
    expect(put(note)).toMatchObject({ clusterId: null })
    expect(getLive(desk.board, 'row', rowId)).toBeUndefined()
    expect(desk.run({ t: 'undo', target: undone.cid })).toMatchObject({ ok: true })
    expect(put(note)).toMatchObject({ clusterId })
    expect(getLive(desk.board, 'cluster', clusterId)).toMatchObject({ rowId })
  })
})

describe('the meeting', () => {
  test('finishing stamps a version and a time; only the facilitator may', () => {
    expect(desk.run({ t: 'meeting.finish' }, desk.actor('recorder'))).toEqual(refused('forbidden'))
    desk.run({ t: 'meeting.finish' })
    desk.run({ t: 'meeting.finish' })
    expect(put('meeting-record')).toMatchObject({ version: 2, finishedAt: desk.now })
  })
})
