import { describe, expect, it } from 'vitest'
import { BoardIndex } from '../../shared/model/board'
import { isColumn } from '../../shared/model/category'
import { type Cluster, clusterDefaults } from '../../shared/model/cluster'
import { linkDefaults } from '../../shared/model/link'
import { noteDefaults, type StickyNote } from '../../shared/model/note'
import { rowDefaults } from '../../shared/model/row'
import { buildScene } from '../../shared/scene/buildScene'
import { type OutlineFilter, outlineOf } from './outlineOf'

const everything: OutlineFilter = { tableId: null, query: '' }

function note(id: string, fields: Partial<StickyNote>): StickyNote {
  return { ...noteDefaults, versions: [], pos: [0, 0], createdAt: 1, originalText: id, ...fields, id }
}

function cluster(id: string, fields: Partial<Cluster>): Cluster {
  return { ...clusterDefaults, pos: [0, 0], createdAt: 1, category: 'problem', order: 'a0', ...fields, id }
}

function sectionOf(board: BoardIndex, category: string | null, filter = everything) {
  const section = outlineOf(board, filter).find((found) => found.category === category)
  if (!section) throw new Error(`no section ${category}`)
  return section
}

describe('sections', () => {
  it('stand for unsorted notes and the six columns even when empty, for others when filled', () => {
    expect(outlineOf(new BoardIndex(), everything).map((section) => section.category)).toEqual([
      null,
      'problem',
      'solution',
      'risk',
      'mitigation',
      'unit',
      'vision',
    ])
    const withFact = outlineOf(new BoardIndex([note('fact-one', { category: 'fact' })]), everything)
    expect(withFact.at(-1)?.category).toBe('fact')
  })

  it('hold clusters in order with their notes oldest first, then the loose notes', () => {
    const board = new BoardIndex([
      note('late', { category: 'problem', clusterId: 'second', createdAt: 9 }),
      note('early', { category: 'problem', clusterId: 'second', createdAt: 3 }),
      note('alone', { category: 'problem' }),
      cluster('second', { order: 'a1', title: '二' }),
      cluster('first', { order: 'a0', title: '一' }),
    ])
    const section = sectionOf(board, 'problem')
    expect(section.clusters.map((group) => group.cluster.id)).toEqual(['first', 'second'])
    expect(section.clusters[1]?.notes.map((found) => found.id)).toEqual(['early', 'late'])
    expect(section.loose.map((found) => found.id)).toEqual(['alone'])
    expect(section.itemCount).toBe(4)
  })

  it('hold clusters row after row as the worksheet does, those in no row last', () => {
    const board = new BoardIndex([
      { ...rowDefaults, id: 'row-lower', sourceNoteIds: [], createdAt: 1, order: 'a1' },
      { ...rowDefaults, id: 'row-upper', sourceNoteIds: [], createdAt: 1, order: 'a0' },
      cluster('nowhere', { order: 'a0' }),
      cluster('in-lower', { rowId: 'row-lower', order: 'a0' }),
      cluster('in-upper-2', { rowId: 'row-upper', order: 'a2' }),
      cluster('in-upper-1', { rowId: 'row-upper', order: 'a1' }),
    ])
    const ids = sectionOf(board, 'problem').clusters.map((group) => group.cluster.id)
    expect(ids).toEqual(['in-upper-1', 'in-upper-2', 'in-lower', 'nowhere'])
  })

  it('leave out what is removed or merged, and free the notes of a removed cluster', () => {
    const board = new BoardIndex([
      note('removed', { category: 'problem', removedAt: 5 }),
      note('merged', { category: 'problem', mergedInto: 'freed' }),
      note('freed', { category: 'problem', clusterId: 'gone' }),
      cluster('gone', { removedAt: 5 }),
    ])
    const section = sectionOf(board, 'problem')
    expect(section.clusters).toEqual([])
    expect(section.loose.map((found) => found.id)).toEqual(['freed'])
    expect(section.itemCount).toBe(2)
    expect(section.stacks.get('freed')?.map((found) => found.id)).toEqual(['merged'])
    // By its words, or those of a note behind it.
    expect(sectionOf(board, 'problem', { tableId: null, query: 'merged' }).loose).toHaveLength(1)
  })

  it('say the row and the links of a cluster', () => {
    const board = new BoardIndex([
      cluster('problem-one', { title: '問題一' }),
      cluster('answer', { category: 'solution', rowId: 'row-one' }),
      { ...rowDefaults, id: 'row-one', createdAt: 1, title: '第一列', order: 'a0', sourceNoteIds: [] },
      { ...linkDefaults, id: 'link-one', createdAt: 1, from: 'answer', to: 'problem-one' },
    ])
    const group = sectionOf(board, 'solution').clusters[0]
    expect(group?.rowTitle).toBe('第一列')
    expect(group?.linkedTo).toEqual(['問題一'])
  })
})

describe('filters', () => {
  const board = new BoardIndex([
    note('said', {
      category: 'problem',
      neutralText: '溝通時間不足',
      originalText: '根本沒人理我們',
      tableId: 'table-one',
      theme: '時程',
      author: { memberId: 'm', name: '高慈蔚', unit: '人事總處' },
    }),
    note('inside', { category: 'problem', clusterId: 'home', originalText: '季會太少' }),
    note('beside', { category: 'problem', clusterId: 'home', originalText: '長官很忙' }),
    cluster('home', { title: '首長重視', tableId: 'table-two' }),
  ])

  it('find words of the original, the neutral wording, the speaker and the theme', () => {
    for (const query of ['沒人理', '時間不足', '高慈蔚', '人事', '時程']) {
      expect(sectionOf(board, 'problem', { tableId: null, query }).loose.map((n) => n.id)).toEqual(['said'])
    }
  })

  it('show all of a cluster whose title matches, else only its matching notes', () => {
    const byTitle = sectionOf(board, 'problem', { tableId: null, query: '首長' })
    expect(byTitle.clusters[0]?.notes).toHaveLength(2)
    const byNote = sectionOf(board, 'problem', { tableId: null, query: '季會' })
    expect(byNote.clusters[0]?.notes.map((n) => n.id)).toEqual(['inside'])
    expect(sectionOf(board, 'problem', { tableId: null, query: '沒有這個字' }).clusters).toEqual([])
  })

  it('keep to one table', () => {
    expect(sectionOf(board, 'problem', { tableId: 'table-one', query: '' }).itemCount).toBe(1)
    expect(sectionOf(board, 'problem', { tableId: 'table-two', query: '' }).clusters).toHaveLength(1)
  })
})

it('says beside each name the number that the canvas says: voices, and cards of wording alone', () => {
  const board = new BoardIndex([
    cluster('wording-only', {}),
    cluster('made-of-notes', {}),
    note('top', { category: 'problem', clusterId: 'made-of-notes' }),
    note('behind', { category: 'problem', clusterId: 'made-of-notes', mergedInto: 'top' }),
    note('loose', { category: 'problem' }),
    cluster('only-card', { category: 'mitigation' }),
    note('fact', { category: 'fact' }),
    note('unsorted', { category: null }),
    note('gone', { category: 'unit', removedAt: 5 }),
  ])
  const inOutline = new Map<string | null, number>()
  for (const { category, itemCount } of outlineOf(board, everything)) {
    const lane = isColumn(category) ? category : null
    inOutline.set(lane, (inOutline.get(lane) ?? 0) + itemCount)
  }
  const onCanvas = buildScene(board).lanes.map((lane) => [lane.category, lane.itemCount])
  expect(onCanvas).toEqual([...inOutline])
  expect(inOutline).toEqual(
    new Map([
      [null, 2],
      ['problem', 4],
      ['solution', 0],
      ['risk', 0],
      ['mitigation', 1],
      ['unit', 0],
      ['vision', 0],
    ]),
  )
})
