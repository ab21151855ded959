// The transcript over HTTP: the whole camp at once, live pasting by two recorders, undo, and files that are none.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { byOrder } from '../../shared/model/board'
import { makeCid } from '../../shared/model/id'
import type { Utterance } from '../../shared/model/utterance'
import { parseTranscript } from '../../shared/transcript/parseTranscript'
import { campText } from '../fixtures/readCamp'
import { exportJson, openSession, postImport } from '../harness/api'
import { RawSocket } from '../harness/RawSocket'
import { startTestServer, type TestServer } from '../harness/server'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ env: { MAX_UPLOAD_MB: '8', MAX_RECORDS: '1000' } })
})
afterAll(() => server.stop())

async function makePlace() {
  const { boardId, capabilities } = await server.createBoard({ title: '逐字稿' })
  const { token } = await openSession(server.url, boardId, { capability: capabilities.recorder })
  const utterances = async () => {
    const { records } = await exportJson(server.url, boardId, token)
    const found = records.filter((record): record is Utterance => record.kind === 'utterance')
    return found.filter(({ removedAt }) => removedAt === null).sort(byOrder)
  }
  const paste = async (text: string | Uint8Array<ArrayBuffer>) => {
    const response = await postImport(server.url, boardId, token, 'transcript', text)
    return { status: response.status, ...((await response.json()) as Answer) }
  }
  return { boardId, token, utterances, paste }
}

interface Answer {
  added: number
  extended: number
  skipped: { line: number; reason: string }[]
  undo: string
  code: string
  message: string
}

const camp = campText('transcript.md')
const speeches = parseTranscript(camp).speeches.map(({ speaker, text, direction }) => ({
  speaker,
  text,
  direction,
}))

describe('a transcript', () => {
  test('of the camp is on the board within half a second, and one undo takes it back', async () => {
    const { boardId, token, utterances, paste } = await makePlace()
    const started = performance.now()
    const answer = await paste(camp)
    const tookMs = performance.now() - started
    expect(answer).toMatchObject({ status: 200, added: 349, extended: 0, skipped: [] })
    expect(await utterances()).toMatchObject(speeches)
    // Twice the target: this machine is shared while tests run.
    expect(tookMs).toBeLessThan(1_000)
    expect(await paste(camp)).toMatchObject({ added: 0, extended: 0, skipped: [] })

    const socket = await RawSocket.join({ url: server.url, boardId, token })
    expect(await socket.ask({ t: 'undo', cid: makeCid(Date.now()), target: answer.undo })).toMatchObject({
      ok: true,
    })
    await socket.leave()
    expect(await utterances()).toEqual([])
    expect(await paste(camp)).toMatchObject({ added: 349 })
  })

  test('pasted by two recorders at once while it grows is there once', async () => {
    const { utterances, paste } = await makePlace()
    const stages = [3_000, 3_500, 9_000, 20_000, camp.length]
    for (const [at, end] of stages.entries()) {
      const from = at % 2 === 0 ? 0 : camp.lastIndexOf('\n### ', stages[at - 1]! - 1_500)
      const answers = await Promise.all([
        paste(camp.slice(from, end)),
        paste(camp.slice(0, end)),
        paste(camp.slice(0, end - 40)),
      ])
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    }
    expect(await utterances()).toMatchObject(speeches)
  })

  test('that is none, or too much, is refused in words and changes nothing', async () => {
    const { utterances, paste } = await makePlace()
    await paste('### 甲：\n留著的話')
    const before = await utterances()
    const refused = [
      await paste('一篇沒有發言者的文章。\n\n第二段。'),
      await paste(''),
      await paste(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0])),
      await paste(Uint8Array.from([0x23, 0xff, 0xff, 0x80, 0x0a])),
      await paste(Array.from({ length: 1_100 }, (_, at) => `### 甲：\n第${at}段`).join('\n')),
    ]
    expect(refused.map(({ status, code }) => [status, code])).toEqual([
      [422, 'noSpeakers'],
      [422, 'empty'],
      [422, 'zip'],
      [422, 'encoding'],
      [422, 'tooManyRecords'],
    ])
    expect(refused[0]!.message).toContain('### 姓名：')
    expect(await utterances()).toEqual(before)
    const big5 = Uint8Array.from([0x23, 0x23, 0x23, 0x20, 0xa4, 0xfd, 0xa1, 0x47, 0x0a, 0xa6, 0x6e])
    expect(await paste(big5)).toMatchObject({ status: 422, code: 'encoding' })
  })

  test('is taken in part where a part is clear: a lead without a speaker, a paragraph of 1 MB', async () => {
    const { utterances, paste } = await makePlace()
    const answer = await paste(`前面的話\n\n### 甲：\n${'很'.repeat(350_000)}\n\n### 乙：\n完`)
    expect(answer).toMatchObject({ status: 200, added: 8, skipped: [{ line: 1 }] })
    expect((await utterances()).map(({ text }) => text.length)).toEqual([...Array(7).fill(50_000), 1])
  })
})
