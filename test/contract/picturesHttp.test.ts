// Pictures over the wire: the export call with its options, headers and refusals.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeCid, makeId } from '../../shared/model/id'
import { getExport, openSession, postImport } from '../harness/api'
import { RawSocket } from '../harness/RawSocket'
import { readPng } from '../harness/readPng'
import { startTestServer, type TestServer } from '../harness/server'
import { readSvg } from './readSvg'

let server: TestServer
let boardId: string
let token: string

beforeAll(async () => {
  server = await startTestServer()
  const board = await server.createBoard({ title: '圖片"<會議' })
  boardId = board.boardId
  token = (await openSession(server.url, boardId, { capability: board.capabilities.observer })).token
  const staff = await openSession(server.url, boardId, { capability: board.capabilities.facilitator })
  const notes = [
    {
      id: 'a',
      text: '謝謝🙏',
      speaker: '王小明',
      unit: '內政部',
      category: 'problem',
      theme: '',
      evidence: '',
    },
    { id: 'b', text: '另一張', speaker: '', unit: '', category: 'solution', theme: '', evidence: '' },
  ]
  expect((await postImport(server.url, boardId, staff.token, 'notes', JSON.stringify(notes))).status).toBe(
    200,
  )
})
afterAll(() => server.stop())

const get = (query: string) => getExport(server.url, boardId, token, query)
const codeOf = async (response: Response) => ((await response.json()) as { code: string }).code

test('an SVG for whoever may see the board, as a file', async () => {
  const response = await get('svg')
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8')
  expect(response.headers.get('content-disposition')).toMatch(
    /^attachment; filename="[\x20-\x7e]+\.svg"; filename\*=/,
  )
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  const svg = readSvg(await response.text())
  expect(svg.lines).toContain('另一張')
  expect(response.headers.get('x-picture-size')).toBe(`${svg.width}x${svg.height}`)
})

test('the mind map: its words as SVG, the same as one page of PDF; none before there is a node', async () => {
  const board = await server.createBoard({ title: '心智圖' })
  const { facilitator: capability } = board.capabilities
  const lead = await openSession(server.url, board.boardId, { capability })
  const draw = (query: string) => getExport(server.url, board.boardId, lead.token, `${query}&picture=mindmap`)
  expect((await draw('svg')).status).toBe(422)
  const socket = await RawSocket.join({ url: server.url, boardId: board.boardId, token: lead.token })
  const node = { t: 'mind.add', id: makeId(), parentId: null, text: '字級太小' }
  expect(await socket.ask({ ...node, cid: makeCid(Date.now()) })).toMatchObject({ ok: true })
  await socket.leave()
  expect(readSvg(await (await draw('svg')).text()).lines).toContain('字級太小')
  const response = await draw('pdf')
  expect(response.headers.get('content-type')).toBe('application/pdf')
  const pdf = Buffer.from(await response.arrayBuffer()).toString('latin1')
  expect(pdf.slice(0, 5)).toBe('%PDF-')
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1)
})

test('a PNG of the asked size, which names what its font lacks', async () => {
  const [once, twice] = await Promise.all([get('png'), get('png&scale=2&theme=dark')])
  const [small, large] = [readPng(await once.bytes()), readPng(await twice.bytes())]
  expect(once.headers.get('content-type')).toBe('image/png')
  expect(decodeURIComponent(once.headers.get('x-missing-characters') ?? '')).toBe('🙏')
  expect(once.headers.get('x-picture-size')).toBe(`${small.width}x${small.height}`)
  expect(Math.abs(large.width - 2 * small.width)).toBeLessThanOrEqual(1)
  expect(small.colourAt(2, 2)).toBe('#faf9f6')
  expect(large.colourAt(2, 2)).toBe('#17191c')
  expect(once.headers.get('x-picture-scale')).toBeNull()
})

test('of a selection', async () => {
  const { records } = JSON.parse(await (await get('json')).text()) as {
    records: { id: string; kind: string; originalText?: string }[]
  }
  const note = records.find(({ originalText }) => originalText === '另一張')
  const response = await get(`svg&selection=${note?.id},${makeId()}`)
  const svg = readSvg(await response.text())
  expect(svg.lines).toContain('另一張')
  expect(svg.lines.join('')).not.toContain('謝謝')
  expect(response.headers.get('x-missing-characters')).toBeNull()
})

test('names nobody when it is asked for pseudonyms, or for no speakers', async () => {
  const lines = async (query: string) => readSvg(await (await get(query)).text()).lines.join('\n')
  expect(await lines('svg')).toContain('王小明')
  const renamed = await lines('svg&pseudonyms=on')
  expect(renamed).not.toContain('王小明')
  expect(renamed).toContain('與會者1')
  const unnamed = await lines('svg&speakers=off')
  expect(unnamed).not.toMatch(/王小明|內政部/)
  expect(unnamed).toContain('未列發言者')
})

describe('refused', () => {
  test.each([
    'png&scale=3',
    'png&theme=pink',
    'svg&selection=__proto__%00',
    'svg&table=x',
    'svg&scale=1&scale=2',
    'png&scale=1e9',
  ])('what no option may be: %s', async (query) => {
    const response = await get(query)
    expect(response.status).toBe(400)
    expect(await codeOf(response)).toBe('bad_option')
  })

  test.each(['selection', 'table'])('a %s that is not on the board', async (option) => {
    const response = await get(`png&${option}=${makeId()}`)
    expect(response.status).toBe(422)
    expect(await codeOf(response)).toBe('nothing_to_draw')
  })

  test('an unknown format, with the known ones listed', async () => {
    const response = await get('gif')
    expect(response.status).toBe(400)
    expect(await response.text()).toContain('png')
  })

  test('more at once than one person needs: what does not come says when to ask again', async () => {
    const answers = await Promise.all(['png', 'png', 'png', 'png', 'png', 'png'].map(get))
    expect(answers.map(({ status }) => status)).toContain(200)
    for (const { status, headers } of answers) {
      expect([200, 503]).toContain(status)
      if (status === 503) expect(headers.get('retry-after')).toBe('30')
    }
  })
})
