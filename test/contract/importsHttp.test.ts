// Imports over HTTP: previews that change nothing, chosen columns, and files that are refused with a reason that a clerk
// understands, after which the board is as it was.
import { request } from 'node:http'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importFormats } from '../../server/imports/formats'
import type { ImportPreview } from '../../shared/imports/columnRoles'
import {
  emptyRows,
  makeBomb,
  makeOldOffice,
  makeWorkbook,
  makeWorkbookOf,
  sheetXml,
} from '../fixtures/workbooks'
import { exportJson, openSession, postImport } from '../harness/api'
import { startTestServer, type TestServer } from '../harness/server'

let server: TestServer
let boardId: string
let token: string

beforeAll(async () => {
  server = await startTestServer()
  const board = await server.createBoard({ title: '匯入' })
  boardId = board.boardId
  token = (await openSession(server.url, boardId, { capability: board.capabilities.facilitator })).token
})
afterAll(() => server.stop())

const post = (query: string, file: string | Uint8Array) => postImport(server.url, boardId, token, query, file)
const records = async () => (await exportJson(server.url, boardId, token)).records
const notes = async () =>
  (await records()).flatMap((record) => (record.kind === 'note' && record.removedAt === null ? [record] : []))

/** A refusal in words, and nothing changed. */
async function expectRefusal(query: string, file: string | Uint8Array, code: string): Promise<void> {
  const before = await records()
  const response = await post(query, file)
  expect([response.status, await response.json()]).toEqual([
    422,
    { code, message: expect.stringMatching(/[\u4e00-\u9fff].*沒有匯入.*。$/) },
  ])
  expect(await records()).toEqual(before)
}

describe('a preview', () => {
  test('says what would be added and how the file was understood, and changes nothing', async () => {
    const before = await records()
    const file = '意見內容,填寫人,備註\n字太小,王小姐,x\n,李先生,y\n太慢,,\n'
    const response = await post('csv&preview=1', file)
    expect([response.status, await response.json()]).toEqual([
      200,
      {
        added: 2,
        kinds: { note: 2 },
        notes: [
          { text: '字太小', neutral: '', category: null, name: '王小姐', unit: '', theme: '' },
          { text: '太慢', neutral: '', category: null, name: '', unit: '', theme: '' },
        ],
        skipped: [{ line: 3, reason: '沒有文字，沒有加入。' }],
        table: {
          ...{ encoding: 'UTF-8', sheets: [], sheet: 0, header: true, rows: 4 },
          columns: [
            { heading: '意見內容', role: 'text', samples: ['字太小', '太慢'] },
            { heading: '填寫人', role: 'name', samples: ['王小姐', '李先生'] },
            { heading: '備註', role: 'ignore', samples: ['x', 'y'] },
          ],
        },
        problem: null,
      } satisfies ImportPreview,
    ])
    expect(await records()).toEqual(before)
  })

  test('and then the import, with the columns that were chosen', async () => {
    const file = await makeWorkbook({
      說明: [['請看下一頁']],
      意見: [
        ['甲', '字太小'],
        ['乙', '太慢'],
      ],
    })
    const choice = 'xlsx&sheet=1&header=0&columns=name,text'
    const preview = (await (await post(`${choice}&preview=1`, file)).json()) as ImportPreview
    expect(preview).toMatchObject({ added: 2, table: { sheets: ['說明', '意見'], sheet: 1, header: false } })
    const before = await notes()
    expect(await (await post(choice, file)).json()).toMatchObject({ added: 2, skipped: [] })
    const added = (await notes()).filter(({ id }) => !before.some((note) => note.id === id))
    expect(added.map(({ originalText, proxyFor }) => [originalText, proxyFor?.name]).sort()).toEqual([
      ...[
        ['太慢', '乙'],
        ['字太小', '甲'],
      ],
    ])
  })

  test('without a column of texts shows the table and the problem; the import is refused', async () => {
    const preview = (await (await post('csv&preview=1', '分類,作者\n問題,甲')).json()) as ImportPreview
    expect(preview).toMatchObject({ added: 0, problem: { code: 'noTextColumn' } })
    expect(preview.table?.columns).toHaveLength(2)
    await expectRefusal('csv', '分類,作者\n問題,甲', 'noTextColumn')
  })

  test('of our own export counts what it holds', async () => {
    const file = JSON.stringify(await exportJson(server.url, boardId, token))
    const other = await server.createBoard()
    const { token: theirs } = await openSession(server.url, other.boardId, {
      capability: other.capabilities.facilitator,
    })
    const response = await postImport(server.url, other.boardId, theirs, 'json&preview=1', file)
    expect(await response.json()).toMatchObject({ added: 2, kinds: { note: 2 }, table: null, problem: null })
  })

  test.each(['preview=2', 'columns=text,what', 'columns=', 'sheet=-1', 'sheet=1e9', 'header=yes'])(
    'a wrong option is named: %s',
    async (option) => {
      const response = await post(`csv&${option}`, 'x')
      expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([
        400,
        'bad_option',
      ])
    },
  )
})

describe('a file that cannot be taken', () => {
  test.each([
    ['a text named as a workbook', 'xlsx', '內容\n字太小\n', 'notXlsx'],
    ['an old workbook', 'xlsx', makeOldOffice(false), 'xls'],
    ['an old workbook named as CSV', 'csv', makeOldOffice(false), 'xls'],
    ['a workbook with a password', 'xlsx', makeOldOffice(true), 'locked'],
    [
      'a JSON of a newer board',
      'json',
      '{"schema":"board-export/2","recordVersion":1,"records":[]}',
      'newer',
    ],
    ['newer records', 'json', '{"schema":"board-export/1","recordVersion":99,"records":[]}', 'newer'],
    ['JSON in Big5', 'slido', Buffer.from('5b7b2274657874223a22a672227d5d', 'hex'), 'encoding'],
    ['a picture', 'text', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'binary'],
  ])('%s', async (_name, format, file, code) => {
    await expectRefusal(format, file, code)
    await expectRefusal(`${format}&preview=1`, file, code)
  })

  test('a workbook named as CSV', async () => {
    await expectRefusal('csv', await makeWorkbook({ a: [['x']] }), 'zip')
  })

  test('a zip bomb', async () => {
    const bomb = await makeBomb(101)
    expect(bomb.length).toBeLessThan(1024 * 1024)
    await expectRefusal('xlsx', bomb, 'tooLarge')
  })

  test('a million empty rows are read without a word about them', async () => {
    const first = '<row r="1"><c r="A1" t="inlineStr"><is><t>只有這一張</t></is></c></row>'
    const file = await makeWorkbookOf(sheetXml(first + emptyRows(1_000_000, 2)))
    const preview = (await (await post('xlsx&preview=1', file)).json()) as ImportPreview
    expect(preview).toMatchObject({ added: 1, skipped: [], notes: [{ text: '只有這一張' }] })
  })

  test('200 MB: refused at its first bytes, and never held in memory', async () => {
    const { status, sentBytes } = await sendUntilAnswered('csv', 200 * 1024 * 1024, true)
    expect(status).toBe(413)
    expect(sentBytes).toBeLessThan(8 * 1024 * 1024)
    const undeclared = await sendUntilAnswered('csv', 200 * 1024 * 1024, false)
    expect(undeclared.status).toBe(413)
    expect(undeclared.sentBytes).toBeLessThan(40 * 1024 * 1024)
  })

  test('any bytes at all: never a 500, and nothing changed by a refusal', async () => {
    const before = await records()
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...importFormats.keys()), anyFile, async (format, file) => {
        const response = await post(`${format}&preview=1`, file)
        expect([200, 422]).toContain(response.status)
        await response.arrayBuffer()
      }),
      { numRuns: 300, seed: 20190118 },
    )
    expect(await records()).toEqual(before)
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
  })
})

/** Bytes, and files that begin as known ones do. */
const anyFile = fc
  .tuple(
    fc.constantFrom(
      '',
      'PK\u0003\u0004',
      '[{"text":',
      '{"schema":"board-export/1","records":[',
      '內容,分類\n',
      '\uFEFF"',
    ),
    fc.uint8Array({ maxLength: 400 }),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
  )
  .map(([start, bytes, words]) => Buffer.concat([Buffer.from(start), Buffer.from(words), bytes]))

/** Sends zeros until the server answers or all is sent; how much had been handed over by then. */
function sendUntilAnswered(
  format: string,
  totalBytes: number,
  isDeclared: boolean,
): Promise<{ status: number; sentBytes: number }> {
  return new Promise((resolve) => {
    const piece = Buffer.alloc(64 * 1024, 'x')
    let sentBytes = 0
    let status = 0
    const call = request(`${server.url}/api/boards/${boardId}/import?format=${format}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, ...(isDeclared && { 'content-length': totalBytes }) },
    })
    const send = () => {
      while (status === 0 && sentBytes < totalBytes) {
        sentBytes += piece.length
        if (!call.write(piece)) return call.once('drain', send)
      }
      return call.end()
    }
    call.on('response', (response) => {
      status = response.statusCode ?? 0
      response.resume()
      call.destroy()
    })
    call.on('error', () => {})
    call.on('close', () => resolve({ status, sentBytes }))
    send()
  })
}
