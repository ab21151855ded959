// A rehearsal of the consensus camp by its template, from joining to closing: 60 members without browsers and three with
// them (projector, laptop, phone) write the camp's 150 notes in private, reveal, gather, fill the two sheets, report and
// vote. The record they end with is the reference, and nothing that was held or anonymous shows before or after.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { getLive } from '../../shared/model/board'
import { columns } from '../../shared/model/category'
import type { BoardRecord, Kind, RecordOf } from '../../shared/model/record'
import { campCells, campNotes } from '../fixtures/readCamp'
import { exportJson } from '../harness/api'
import { phone } from '../harness/browser'
import type { TestBoard } from '../harness/server'
import { until } from '../harness/until'
import {
  type Cast,
  camp,
  fillSheets,
  gather,
  openStep,
  report,
  reveal,
  vote,
  type Written,
  writeInPrivate,
} from '../rehearsal/camp'
import { joinRecorded, type RecordedMember, type Stage, Timeline } from '../rehearsal/RecordedMember'
import { listLeaks, listTraces, type Receiver } from '../rehearsal/readFrames'
import { waitForSync } from './onScreen'
import { photographOnFailure } from './photographs'
import { openWorld, type Person, t, type World } from './World'

const people = 60
const byPhone = '手機上寫的，還沒有人看得到'
let world: World
let board: TestBoard
let stage: Stage
let cast: Cast
let everybody: RecordedMember[]
let screens: { projector: Person; laptop: Person; phone: Person }
/** What each browser received over its sockets. */
const browsers: Receiver[] = []
let written: Written[]
let revealedAt = 0

beforeAll(async () => {
  world = await openWorld({ env: { MAX_COMMANDS_PER_10S: '2000' } })
  const { title, date } = camp.meeting
  board = await world.server.createBoard({ title, date, template: 'camp' })
  const { boardId, capabilities } = board
  stage = { url: world.url, boardId, timeline: new Timeline() }
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
  screens = {
    projector: await openScreen('投影幕', 'facilitator', 'present'),
    laptop: await openScreen('筆電', 'participant', 'outline'),
    phone: await openScreen('手機', 'participant', 'join', phone),
  }
}, 120_000)
afterAll(async () => {
  await Promise.all((everybody ?? []).map(({ session }) => session.close()))
  await world?.close()
})

/** A person with a browser whose sockets are listened to. */
async function openScreen(
  name: string,
  role: keyof TestBoard['capabilities'],
  view: string,
  device?: typeof phone,
): Promise<Person> {
  const person = await world.person(device ? { device } : {})
  const receiver = { name, memberId: '', received: [] as { at: number; bytes: Buffer }[] }
  browsers.push(receiver)
  person.page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => {
      receiver.received.push({ at: stage.timeline.next(), bytes: Buffer.from(payload) })
    }),
  )
  await person.page.goto(`${world.url}/b/${board.boardId}/${view}#${board.capabilities[role]}`)
  await waitForSync(person.page, 'saved')
  return person
}

/** The phone's own words, by thumb. */
async function writeOnPhone(): Promise<void> {
  const { page } = screens.phone
  await page.getByRole('button', { name: t('join.start') }).tap()
  await page.getByTestId('note-editor').tap()
  await page.keyboard.insertText(byPhone)
  await page.getByTestId('add-note').tap()
  await until(cast.facilitator.session, () => cast.facilitator.session.status().held === 1)
}

test('the camp, from joining to closing', { timeout: 240_000 }, async () => {
  photographOnFailure(() => Object.values(screens))
  const { participants } = cast
  await openStep(cast, 'briefing')
  const stepId = await openStep(cast, 'privateWriting')
  for (const { session } of participants) {
    await until(session, () => getLive(session.board(), 'step', stepId)?.state === 'open')
    await session.send({ t: 'member.agree' })
  }
  await writeOnPhone()
  written = await writeInPrivate(cast, stepId, 1)
  expect(await recordsOf('note')).toEqual([])
  await openStep(cast, 'reveal')
  revealedAt = stage.timeline.next()
  await reveal(cast, written.length + 1)
  for (const { page } of [screens.laptop])
    await page.locator('li[data-testid^="note-"]').filter({ hasText: byPhone }).first().waitFor()

  await openStep(cast, 'clustering')
  const clusterIds = await gather(cast)
  await openStep(cast, 'worksheet')
  await fillSheets(cast, written)
  await openStep(cast, 'reportBack')
  await report(cast)
  await openStep(cast, 'vote')
  const given = await vote(cast, clusterIds)
  const [poll] = await recordsOf('poll')
  expect(new Map(poll!.tally!.map(({ id, count }) => [id, count]))).toEqual(given)
  await openStep(cast, 'close')
  await cast.facilitator.act({ t: 'meeting.finish' })
  for (const { page } of Object.values(screens)) await waitForSync(page, 'saved')
  expect(Object.values(screens).flatMap(({ watch }) => watch.problems)).toEqual([])
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
  const all: Receiver[] = [...everybody, ...browsers]
  expect(all.flatMap((receiver) => listLeaks(receiver, written, revealedAt))).toEqual([])
  const needle = Buffer.from(byPhone)
  for (const { name, received } of all.filter(({ name: who }) => who !== '手機')) {
    const heard = received.filter(({ bytes }) => bytes.includes(needle)).map(({ at }) => at)
    expect(heard.length, name).toBeGreaterThan(0)
    expect(Math.min(...heard), name).toBeGreaterThan(revealedAt)
  }
  // The search does find: everybody received all of it afterwards.
  for (const receiver of all) expect(listLeaks(receiver, written, Number.POSITIVE_INFINITY)).not.toEqual([])
})

test('nothing tells who wrote an anonymous note', async () => {
  const anonymous = written.filter((note) => note.anonymous)
  expect(anonymous.length).toBeGreaterThan(0)
  expect([...everybody, ...browsers].flatMap((receiver) => listTraces(receiver, written))).toEqual([])
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
  const { records } = await exportJson(world.url, board.boardId, cast.facilitator.session.token())
  return records.filter((record: BoardRecord): record is RecordOf<K> => record.kind === kind)
}
