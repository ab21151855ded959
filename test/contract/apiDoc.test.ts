// docs/API.md lists every route and setting there is, and its examples get the answers it prints.
import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exportFormats } from '../../server/exports/formats'
import { importFormats } from '../../server/imports/formats'
import { startTestServer, type TestServer } from '../harness/server'
import { type Fence, findSection, readDocument } from './markdown'

const sections = readDocument('API.md')
const source = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const unquote = (cell: string | undefined) => cell!.replaceAll('`', '')

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.stop())

test('every route of the server is listed, and no other', () => {
  const routes = readdirSync(new URL('../../server/http', import.meta.url)).flatMap((file) =>
    [
      ...source(`server/http/${file}`).matchAll(
        /\.(get|post|delete)(?:<[^(]+>)?\(\s*'(\/(?:api\/|healthz|metrics)[^']*)'/g,
      ),
    ].map(([, method, path]) => `${method!.toUpperCase()} ${path}`),
  )
  expect(routes.length).toBeGreaterThan(10)
  expect(
    findSection(sections, 'Routes')
      .rows.map(([call]) => unquote(call))
      .sort(),
  ).toEqual(routes.sort())
})

test('every setting is listed with its default, and no other', () => {
  const settings = [...source('server/config.ts').matchAll(/read\(env, '(\w+)', ('[^']*'|[\w[\]]+)/g)].map(
    ([, name, value]) => {
      const isUnset = value === 'null' || value === '[]'
      return [name, isUnset ? '' : value!.replaceAll(/['_]/g, '')]
    },
  )
  expect(settings.length).toBeGreaterThan(15)
  const listed = findSection(sections, 'Settings').rows.map(([name, value]) => [unquote(name), value])
  expect(Object.fromEntries(listed)).toEqual(Object.fromEntries(settings))
})

test('every format is listed', () => {
  const formatsOf = (title: string) => findSection(sections, title).rows.map(([name]) => unquote(name))
  expect(formatsOf('Import').sort()).toEqual([...importFormats.keys()].sort())
  expect(formatsOf('Export')).toEqual(expect.arrayContaining([...exportFormats.keys()]))
})

interface Call {
  request: Fence
  answer: Fence | null
}

function callsOf(fences: readonly Fence[]): Call[] {
  return fences.flatMap((request, index) => {
    if (request.info !== 'http') return []
    const next = fences[index + 1]
    return [{ request, answer: next && next.info !== 'http' ? next : null }]
  })
}

/** What stands for values of earlier answers. */
const known = { BOARD: '', CAPABILITY: '', TOKEN: '', CODE: '' }

async function send({ text }: Fence): Promise<Response> {
  const filled = text.replaceAll(
    /\b(BOARD|CAPABILITY|TOKEN|CODE)\b/g,
    (name) => known[name as keyof typeof known],
  )
  const [head, ...rest] = filled.trimEnd().split('\n\n')
  const [line, ...headerLines] = head!.split('\n')
  const [method, path] = line!.split(' ')
  const headers = Object.fromEntries(headerLines.map((header) => header.split(': ')))
  const body = rest.length > 0 ? rest.join('\n\n') : null
  return fetch(`${server.url}${path}`, { method: method!, headers, body })
}

function learn(body: {
  boardId?: string
  links?: { facilitator?: string }
  token?: string
  joinCode?: string
}): void {
  if (body.boardId) known.BOARD = body.boardId
  if (body.links?.facilitator) known.CAPABILITY = body.links.facilitator.split('#')[1]!
  if (body.token) known.TOKEN = body.token
  if (body.joinCode) known.CODE = body.joinCode
}

const isTime = (value: unknown) => typeof value === 'number' && value > 1e12

/** The value with every text, time and address list replaced by what it is; of list items that look alike, one. */
function shapeOf(value: unknown): unknown {
  if (typeof value === 'string') return 'text'
  if (isTime(value)) return 'time'
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value))
    return value.every((item) => typeof item === 'string') ? ['texts'] : differing(value.map(shapeOf))
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shapeOf(inner)]))
}

function differing(shapes: unknown[]): unknown[] {
  return [...new Map(shapes.map((shape) => [JSON.stringify(shape), shape])).values()]
}

test('its examples, sent in order, get the answers it prints', async () => {
  const calls = sections.flatMap(({ fences }) => callsOf(fences))
  expect(calls.length).toBeGreaterThan(10)
  for (const { request, answer } of calls) {
    const response = await send(request)
    const status = Number(answer?.info.split(' ')[1] ?? 200)
    const text = await response.text()
    expect([request.text, response.status, response.ok ? '' : text]).toEqual([
      request.text,
      status,
      status < 400 ? '' : expect.any(String),
    ])
    if (!answer) continue
    const body = JSON.parse(text) as object
    expect(shapeOf(body)).toEqual(shapeOf(JSON.parse(answer.text)))
    learn(body)
  }
})
