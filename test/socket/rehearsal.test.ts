// A rehearsal of the consensus camp: 60 members write the camp's 150 notes in private, reveal, gather, vote, fill the two
// sheets and report; what they end with is the reference, and nothing that was held or anonymous shows before or after.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { live } from '../../shared/model/board'
import { columns } from '../../shared/model/category'
import { makeId } from '../../shared/model/id'
import type { BoardRecord, Kind, RecordOf } from '../../shared/model/record'
import { campCells, campNotes } from '../fixtures/readCamp'
import { exportJson } from '../harness/api'
import { startTestServer, type TestBoard, type TestServer } from '../harness/server'
import { until } from '../harness/until'
import {
  type Cast,
  camp,
  fillSheets,
  gather,
  report,
  reveal,
  vote,
  type Written,
  writeInPrivate,
} from '../rehearsal/camp'
import { joinRecorded, type RecordedMember, type Stage, Timeline } from '../rehearsal/RecordedMember'
import { listLeaks, listTraces } from '../rehearsal/readFrames'

const people = 60
let server: TestServer
let board: TestBoard
let stage: Stage
let cast: Cast
let everybody: RecordedMember[]
let written: Written[]
let revealedAt = 0

beforeAll(async () => {
  server = await startTestServer({ env: { MAX_COMMANDS_PER_10S: '2000' } })
  board = await server.createBoard({ title: camp.meeting.title, date: camp.meeting.date })
  const { boardId, capabilities } = board
  stage = { url: server.url, boardId, timeline: new Timeline() }
  const speakers = new Map(campNotes().map(({ speaker, unit }) => [speaker, unit]))
  const named = [...speakers].filter(([name]) => !name.startsWith('匿名'))
  const audience = Array.from(
    { length: people - 4 - named.length },
    (_, n) => [`與會者${n}`, '各部會'] as const,
  )
  const join = (role: keyof typeof capabilities, name: string, unit = '') =>
    joinRecorded(stage, capabilities[role], { name, unit })
  const [facilitator, recorder, ...leads] = await Promise.all([
    join('facilitator', '主持'),
    join('recorder', '紀錄'),
    ...camp.meeting.groups.map(({ reporter }) => join('tableLead', `${reporter}（桌長）`)),
  ])
  const participants = await Promise.all(
    [...named, ...audience].map(([name, unit]) => join('participant', name, unit)),
  )
  cast = { facilitator: facilitator!, recorder: recorder!, leads, participants }
  everybody = [facilitator!, recorder!, ...leads, ...participants]
  expect(everybody).toHaveLength(people)
}, 60_000)
afterAll(async () => {
  await Promise.all((everybody ?? []).map(({ session }) => session.close()))
  await server?.stop()
})

test('the camp, from the first word to the finished record', { timeout: 120_000 }, async () => {
  const { facilitator, participants } = cast
  const stepId = makeId()
  await facilitator.act({
    t: 'step.add',
    id: stepId,
    title: '釐清困難',
    activity: 'privateWriting',
    minutes: 10,
  })
  await facilitator.act({ t: 'step.run', id: stepId, state: 'open' })
  for (const { session } of participants) {
    await until(session, () => [...live(session.board(), 'step')].some(({ state }) => state === 'open'))
    await session.send({ t: 'member.agree' })
  }
  written = await writeInPrivate(cast, stepId)
  expect((await recordsOf('note')).length).toBe(0)
  revealedAt = stage.timeline.next()
  await reveal(cast, written.length)
  await facilitator.act({ t: 'step.run', id: stepId, state: 'closed' })

  const clusterIds = await gather(cast)
  const given = await vote(cast, clusterIds)
  const [poll] = await recordsOf('poll')
  expect(new Map(poll!.tally!.map(({ id, count }) => [id, count]))).toEqual(given)
  await fillSheets(cast, written)
  await report(cast)
})

test('the exported record is the reference', async () => {
  const notes = new Map((await recordsOf('note')).map((note) => [note.id, note]))
  for (const { noteId, text, category, theme, speaker, anonymous } of written) {
    const author = anonymous ? null : expect.objectContaining({ name: speaker })
    expect(notes.get(noteId)).toMatchObject({ originalText: text, category, theme, author, held: false })
  }
  const [rows, clusters, links, tables, responses] = [
    await recordsOf('row'),
    await recordsOf('cluster'),
    await recordsOf('link'),
    await recordsOf('table'),
    await recordsOf('response'),
  ]
  const titleOf = new Map(clusters.map((cluster) => [cluster.id, cluster.title]))
  const externalId = new Map(written.map((note) => [note.noteId, note.id]))
  const found = rows
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .map((row) => ({
      group: tables.find(({ id }) => id === row.tableId)?.name,
      title: row.title,
      remark: row.remark,
      noteIds: row.sourceNoteIds.map((id) => externalId.get(id)),
      answer: responses.find(({ rowId }) => rowId === row.id)?.text,
      cells: columns.map((column) =>
        clusters
          .filter((cluster) => cluster.rowId === row.id && cluster.category === column)
          .sort((a, b) => (a.order < b.order ? -1 : 1))
          .map(({ id, title, minority, declined }) => ({
            title,
            minority,
            declined,
            for: links
              .filter(({ from }) => from === id)
              .map(({ to }) => titleOf.get(to))
              .sort(),
          })),
      ),
    }))
  const expected = camp.rows.map((row) => {
    const textOf = new Map(campCells.flatMap((cell) => row[cell]).map((entry) => [entry.id, entry.text]))
    return {
      group: row.group,
      title: row.cluster,
      remark: row.remark,
      noteIds: row.noteIds,
      answer: row.followUp?.response,
      cells: campCells.map((cell) =>
        row[cell].map(({ text, minority, declined, for: targets = [] }) => ({
          title: text,
          minority: minority ?? false,
          declined: declined ?? false,
          for: targets.map((id) => textOf.get(id)).sort(),
        })),
      ),
    }
  })
  const byGroup = (a: { group?: string | undefined }, b: { group?: string | undefined }) =>
    (a.group ?? '').localeCompare(b.group ?? '')
  expect(found.sort(byGroup)).toEqual(expected.sort(byGroup))
  expect((await recordsOf('meeting'))[0]!.finishedAt).not.toBeNull()
})

test('no frame that anybody received held words of others before their reveal', () => {
  expect(everybody.flatMap((member) => listLeaks(member, written, revealedAt))).toEqual([])
  // The search does find: everybody received all of it afterwards.
  for (const member of everybody) expect(listLeaks(member, written, Number.POSITIVE_INFINITY)).not.toEqual([])
})

test('nothing tells who wrote an anonymous note', async () => {
  const anonymous = written.filter((note) => note.anonymous)
  expect(anonymous.length).toBeGreaterThan(0)
  expect(everybody.flatMap((member) => listTraces(member, written))).toEqual([])
  const records = new Map((await recordsOf('note')).map((note) => [note.id, note]))
  for (const { noteId, author } of anonymous) {
    const said = JSON.stringify(records.get(noteId))
    for (const trace of [author.memberId, author.name]) expect(said).not.toContain(trace)
  }
  // The order in which they came out is not the order in which they were written.
  const order = [...records.keys()].filter((id) => written.some(({ noteId }) => noteId === id))
  expect(order).not.toEqual(written.map(({ noteId }) => noteId))
})

async function recordsOf<K extends Kind>(kind: K): Promise<RecordOf<K>[]> {
  const { records } = await exportJson(server.url, board.boardId, cast.facilitator.session.token())
  return records.filter((record: BoardRecord): record is RecordOf<K> => record.kind === kind)
}
