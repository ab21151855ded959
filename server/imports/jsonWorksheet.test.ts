// Another meeting's worksheet as rows of this board: two camps, one sheet, every cell with its notes.
import { describe, expect, it } from 'vitest'
import { type Board, type BoardIndex, getMeeting, live } from '../../shared/model/board'
import { columns } from '../../shared/model/category'
import { referencesOf } from '../../shared/model/references'
import { worksheetOf } from '../../shared/worksheet/worksheet'
import { importContext, importInto, newBoard } from '../../test/contract/importInto'
import { campText } from '../../test/fixtures/readCamp'
import { json } from '../exports/json'
import { importJsonWorksheet } from './jsonWorksheet'

async function exportOf(board: Board): Promise<string> {
  const text = await json.render(board, { now: 7 } as never)
  return typeof text === 'string' ? text : new TextDecoder().decode(text)
}

/** The camp with a note gathered in one of its entries and another merged into that one. */
function camp(): BoardIndex {
  const board = newBoard()
  importInto(board, 'notes', campText('notes.json'))
  importInto(board, 'worksheet', campText('worksheet.json'))
  const [entry] = [...live(board, 'cluster')].filter(({ category }) => category === 'problem')
  const [first, second] = [...live(board, 'note')].filter(({ category }) => category === 'problem')
  if (!entry || !first || !second) throw new Error('the camp has problems')
  const author = { memberId: 'member-elsewhere', name: '阿明', unit: '' }
  board.put({ ...first, clusterId: entry.id, author })
  board.put({ ...second, mergedInto: first.id })
  return board
}

/** What a reader of the sheet sees of a row, without its place among the others. */
function readable(board: Board) {
  const { rows } = worksheetOf(board, 'zh-TW')
  return rows.map(({ title, state, remark, cells, responses, sourceNotes, source, table }) => ({
    ...{ title, state, remark, source, table: table?.name },
    cells: columns.map((column) =>
      cells[column].map(({ label, text, speaker, for: targets, notes }) => ({
        ...{ label, text, speaker, targets: targets.length },
        notes: notes.map(({ originalText, speaker: said, evidence }) => ({ originalText, said, evidence })),
      })),
    ),
    answers: responses.map(({ text, feasibility, owner }) => ({ text, feasibility, owner })),
    sources: sourceNotes.map(({ originalText }) => originalText).sort(),
  }))
}

describe('json-worksheet', () => {
  it('puts two meetings on one sheet: the same rows with words, links, answers and notes, each with its source', async () => {
    const one = camp()
    const two = newBoard('第二場')
    importInto(two, 'worksheet', campText('worksheet.json').replaceAll('PO 制度', '聯絡人制度'))
    two.put({ ...getMeeting(two), title: '第二場' })
    const board = newBoard('兩場合併')
    expect(importInto(board, 'json-worksheet', await exportOf(one)).skipped).toEqual([])
    importInto(board, 'json-worksheet', await exportOf(two))

    const rows = readable(board)
    expect(rows).toHaveLength(38)
    const { title, date } = getMeeting(one)
    expect(new Set(rows.map(({ source }) => source))).toEqual(
      new Set([`${title}（${date}）`, '第二場（2019-01-18）']),
    )
    expect(rows.slice(0, 19).map((row) => ({ ...row, source: '' }))).toEqual(readable(one))
    expect(new Set(rows.map(({ table }) => table)).size).toBe(4)
    expect(getMeeting(board).title).toBe('兩場合併')
    for (const record of board.all()) {
      for (const id of referencesOf(record)) expect(board.get(id)).toBeDefined()
      expect(one.get(record.id) && record.kind !== 'meeting').toBeFalsy()
    }
    expect([...live(board, 'note')].every(({ author }) => author === null || author.memberId === null)).toBe(
      true,
    )
  })

  it('adds nothing twice, and says what has no row there', async () => {
    const one = camp()
    const [row] = worksheetOf(one, 'zh-TW').rows
    const record = row && one.get(row.id)
    if (record?.kind !== 'row') throw new Error('no row')
    one.put({ ...record, removedAt: 9 })
    const board = newBoard()
    const count = columns.reduce((sum, column) => sum + (row?.cells[column].length ?? 0), 0)
    const { skipped } = importInto(board, 'json-worksheet', await exportOf(one))
    expect(skipped).toEqual([{ line: 0, reason: expect.stringContaining(`${count} 項內容還沒放進任何一列`) }])
    one.put(record)
    expect(importInto(board, 'json-worksheet', await exportOf(one)).skipped).toHaveLength(18)
    expect(
      readable(board)
        .map(({ title }) => title)
        .sort(),
    ).toEqual(
      readable(one)
        .map(({ title }) => title)
        .sort(),
    )
  })

  it('refuses a file that is no export, of a newer board, or without rows', async () => {
    const codeOf = (text: string) => {
      const result = importJsonWorksheet(text, newBoard(), importContext())
      return result.ok ? 'ok' : result.code
    }
    expect(codeOf('[]')).toBe('shape')
    expect(codeOf('{')).toBe('notJson')
    expect(codeOf('{"schema":"board-export/2","recordVersion":1,"records":[]}')).toBe('newer')
    expect(codeOf(await exportOf(newBoard()))).toBe('noRows')
  })
})
