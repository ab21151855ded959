// Import of our own export: what is taken, what is mended, what is left out or refused.
import { describe, expect, it } from 'vitest'
import { BoardIndex } from '../../shared/model/board'
import { makeId } from '../../shared/model/id'
import { type Meeting, meetingDefaults, meetingId } from '../../shared/model/meeting'
import { rowDefaults } from '../../shared/model/row'
import { makeCluster, makeLink, makeNote } from '../../test/fixtures/sceneBoard'
import type { ImportResult } from './ImportFormat'
import { importJson } from './json'

const meeting = (fields: Partial<Meeting> = {}): Meeting => ({
  ...meetingDefaults,
  ...{ coAgencies: [], legend: [], stages: [], createdAt: 1 },
  ...fields,
})

function run(records: unknown, board = new BoardIndex(), head: object = {}): ImportResult {
  const file = JSON.stringify({ schema: 'board-export/1', recordVersion: 1, ...head, records }).replaceAll(
    '"INFINITE"',
    '1e400',
  )
  return importJson(file, board, { now: 7, makeId, language: 'zh-TW' })
}

function idsIn(result: ImportResult): string[] {
  return result.ok ? result.records.map((record) => record.id) : [result.code]
}

function linesIn(result: ImportResult): number[] {
  return result.ok ? result.skipped.map(({ line }) => line) : []
}

describe('json', () => {
  it('refuses a newer file, and one that is something else', () => {
    const codes = [
      run([], undefined, { schema: 'board-export/2' }),
      run([], undefined, { recordVersion: 2 }),
      run([], undefined, { schema: 'worksheet/1' }),
      run([], undefined, { schema: ['board-export/1'] }),
      run([], undefined, { recordVersion: 'x' }),
      run({}),
    ].map((result) => idsIn(result)[0])
    expect(codes).toEqual(['newer', 'newer', 'shape', 'shape', 'shape', 'shape'])
  })

  it('leaves out what is no record, whatever it pretends', () => {
    const good = makeNote('note-000001')
    const result = run([
      { ...good, id: '__proto__' },
      { ...good, kind: 'toString' },
      { ...good, kind: { toString: 1 } },
      { ...good, pos: ['INFINITE', 0] },
      { ...good, originalText: '長'.repeat(2001) },
      { ...meeting(), id: 'another-meeting' },
      { ...good, id: meetingId },
      { ...rowDefaults, id: 'row-0000001', createdAt: 1, sourceNoteIds: [], order: '0' },
      7,
      good,
      good,
    ])
    expect(idsIn(result)).toEqual(['note-000001'])
    expect(linesIn(result)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 11])
    expect(result.ok && result.skipped[4]?.reason).toBe('「內容」太長：2001 個字，最多 2000 個字。沒有加入。')
  })

  it('keeps a record whose relations are gone, without them, and drops a link without its ends', () => {
    const result = run([
      makeNote('note-000001', { clusterId: 'cluster-gone' }),
      makeNote('note-000002', { clusterId: 'note-000001', mergedInto: 'note-000001' }),
      {
        ...rowDefaults,
        id: 'row-0000001',
        createdAt: 1,
        order: 'a0',
        sourceNoteIds: ['note-000001', 'note-gone1'],
      },
      makeCluster('cluster-001', { rowId: 'row-0000001' }),
      makeLink('link-00001', 'cluster-001', 'cluster-gone'),
      makeLink('link-00002', 'cluster-001', 'note-000001'),
    ])
    expect(idsIn(result)).toEqual(['note-000001', 'note-000002', 'row-0000001', 'cluster-001'])
    expect(result.ok && result.records).toMatchObject([
      { clusterId: null },
      { clusterId: null, mergedInto: 'note-000001' },
      { sourceNoteIds: ['note-000001'] },
      { rowId: 'row-0000001' },
    ])
    expect(linesIn(result)).toEqual([1, 2, 3, 5, 6])
  })

  it('leaves out a link between categories that cannot be linked, unless it is removed anyway', () => {
    const ends = [makeCluster('cluster-001'), makeCluster('cluster-002', { category: 'solution' })]
    const wrong = makeLink('link-00001', 'cluster-001', 'cluster-002')
    const removed = { ...makeLink('link-00002', 'cluster-001', 'cluster-002'), removedAt: 3 }
    const right = makeLink('link-00003', 'cluster-002', 'cluster-001')
    const result = run([...ends, wrong, removed, right])
    expect(idsIn(result)).toEqual(['cluster-001', 'cluster-002', 'link-00002', 'link-00003'])
    expect(linesIn(result)).toEqual([3])
  })

  it('makes one stack of a chain, and opens circles and stacks of several categories', () => {
    const result = run([
      makeNote('note-000001', { category: 'risk' }),
      makeNote('note-000002', { category: 'risk', mergedInto: 'note-000003' }),
      makeNote('note-000003', { category: 'risk', mergedInto: 'note-000001' }),
      makeNote('note-000004', { mergedInto: 'note-000005' }),
      makeNote('note-000005', { mergedInto: 'note-000004' }),
      makeNote('note-000006', { category: 'unit', mergedInto: 'note-000001' }),
    ])
    expect(result.ok && result.records.map((note) => note.kind === 'note' && note.mergedInto)).toEqual([
      null,
      'note-000001',
      'note-000001',
      null,
      'note-000004',
      null,
    ])
    expect(linesIn(result)).toEqual([4, 6])
  })

  it('leaves what is on the board, and refers to it', () => {
    const board = new BoardIndex([makeCluster('cluster-001', { title: 'ours' })])
    const result = run(
      [
        makeCluster('cluster-001', { title: 'theirs' }),
        makeNote('note-000001', { clusterId: 'cluster-001' }),
      ],
      board,
    )
    expect(idsIn(result)).toEqual(['note-000001'])
    expect(linesIn(result)).toEqual([1])
  })

  it("takes the file's meeting only for a board that nobody has worked on", () => {
    const theirs = meeting({ title: 'theirs', coreQuestion: '?' })
    const fresh = run([theirs], new BoardIndex([meeting({ title: 'ours' })]))
    expect(fresh).toMatchObject({ replaces: meetingId, added: 0, skipped: [] })
    const asked = run([theirs], new BoardIndex([meeting({ coreQuestion: 'ours' })]))
    expect(asked).toMatchObject({ replaces: null, records: [], skipped: [{ line: 1 }] })
    const used = run([theirs], new BoardIndex([meeting(), makeNote('note-000001')]))
    expect(used).toMatchObject({ replaces: null, records: [] })
    expect(run([theirs])).toMatchObject({ replaces: null, added: 1 })
  })
})
