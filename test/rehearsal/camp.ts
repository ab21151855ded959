// The consensus camp of 2019-01-18 played again, act by act, by members who stand for those who spoke there.

import { type Board, byOrder, getLive, live } from '../../shared/model/board'
import { type Column, columns } from '../../shared/model/category'
import { makeId } from '../../shared/model/id'
import type { Feasibility } from '../../shared/model/response'
import type { Activity } from '../../shared/model/step'
import { type CampNote, campCells, campNotes, campWorksheet } from '../fixtures/readCamp'
import { until } from '../harness/until'
import type { RecordedMember } from './RecordedMember'

export interface Cast {
  facilitator: RecordedMember
  recorder: RecordedMember
  /** One for each table, in the order of the reference. */
  leads: RecordedMember[]
  /** Those who spoke at the camp come first. */
  participants: RecordedMember[]
}

export const camp = campWorksheet()
const feasibilities: { [cls: string]: Feasibility } = {
  馬上可行: 'immediate',
  不易達成: 'difficult',
  需研議: 'study',
  修正後採行: 'adapted',
}

export interface Written extends CampNote {
  noteId: string
  author: RecordedMember
  anonymous: boolean
}

/** Who stands for a speaker; sli.do's anonymous posts are anybody's. */
export function isAnonymous({ speaker }: CampNote): boolean {
  return speaker.startsWith('匿名')
}

/** All at once, each member their own in order. */
async function eachOwn<T>(
  tasks: readonly T[],
  who: (task: T) => RecordedMember,
  act: (task: T) => Promise<void>,
) {
  const byMember = new Map<RecordedMember, T[]>()
  for (const task of tasks) byMember.set(who(task), [...(byMember.get(who(task)) ?? []), task])
  await Promise.all(
    [...byMember.values()].map(async (own) => {
      for (const task of own) await act(task)
    }),
  )
}

/** The 150 notes, written in private by whoever stands for their speaker. */
export async function writeInPrivate(
  { participants, facilitator }: Cast,
  stepId: string,
  /** How many are held already. */
  before: number,
): Promise<Written[]> {
  const bySpeaker = new Map(participants.map((member) => [member.name, member]))
  const written = campNotes().map((note, n): Written => {
    const author = bySpeaker.get(note.speaker) ?? participants[n % participants.length]!
    return { ...note, noteId: makeId(), author, anonymous: isAnonymous(note) }
  })
  await eachOwn(
    written,
    ({ author }) => author,
    ({ author, noteId, text, category, theme, anonymous }) =>
      author.act({ t: 'note.add', id: noteId, text, category: category as Column, theme, anonymous, stepId }),
  )
  await until(facilitator.session, () => facilitator.session.status().held === before + written.length)
  return written
}

/** Opens the agenda's step of this activity, as its template made it. */
export async function openStep({ facilitator }: Cast, activity: Activity): Promise<string> {
  const steps = [...live(facilitator.session.board(), 'step')]
  const step = steps.find((each) => each.activity === activity && each.state === 'waiting')!
  await facilitator.act({ t: 'step.run', id: step.id, state: 'open' })
  return step.id
}

export async function reveal({ facilitator, participants }: Cast, total: number): Promise<void> {
  await facilitator.act({ t: 'note.reveal', count: 30 })
  await facilitator.act({ t: 'note.reveal' })
  for (const { session } of participants) await until(session, () => countShown(session.board()) >= total)
}

function countShown(board: Board): number {
  return [...live(board, 'note')].filter((note) => !note.held).length
}

/** Notes of one theme and column come together; titles come last. */
export async function gather({ leads }: Cast): Promise<string[]> {
  const groups = new Map<string, string[]>()
  for (const note of live(leads[0]!.session.board(), 'note')) {
    const key = `${note.theme} ${note.category}`
    groups.set(key, [...(groups.get(key) ?? []), note.id])
  }
  const tasks = [...groups].map(([key, noteIds], n) => ({
    lead: leads[n % leads.length]!,
    id: makeId(),
    noteIds,
    title: key.split(' ')[0]!,
  }))
  await eachOwn(
    tasks,
    ({ lead }) => lead,
    async ({ lead, id, noteIds, title }) => {
      await lead.act({ t: 'cluster.gather', clusterId: id, noteIds })
      await lead.act({ t: 'cluster.name', id, title })
    },
  )
  return tasks.map(({ id }) => id)
}

/** Everybody gives three dots; what was counted must be what was given. */
export async function vote(cast: Cast, clusterIds: readonly string[]): Promise<Map<string, number>> {
  const { facilitator, participants } = cast
  const id = makeId()
  const options = clusterIds.map((clusterId) => ({
    id: clusterId,
    text: getLive(facilitator.session.board(), 'cluster', clusterId)?.title.slice(0, 500) ?? '',
  }))
  await facilitator.act({ t: 'poll.add', id, title: '先談哪些', mode: 'dots', options, budget: 3 })
  await facilitator.act({ t: 'poll.run', id, state: 'open' })
  const given = new Map(clusterIds.map((clusterId) => [clusterId, 0]))
  await Promise.all(
    participants.map(async (member, n) => {
      await until(member.session, () => getLive(member.session.board(), 'poll', id)?.state === 'open')
      const first = clusterIds[n % clusterIds.length]!
      const second = clusterIds[(n * 7 + 1) % clusterIds.length]!
      const choices =
        first === second
          ? [{ id: first, count: 3 }]
          : [
              { id: first, count: 2 },
              { id: second, count: 1 },
            ]
      await member.act({ t: 'poll.cast', id, choices })
      for (const choice of choices) given.set(choice.id, given.get(choice.id)! + choice.count)
    }),
  )
  await facilitator.act({ t: 'poll.run', id, state: 'closed' })
  return given
}

/** The two tables enter their sheets: 19 rows, 99 entries, their links and where they came from. */
export async function fillSheets({ facilitator, leads }: Cast, written: readonly Written[]): Promise<void> {
  const noteIds = new Map(written.map((note) => [note.id, note.noteId]))
  const tables = [...live(facilitator.session.board(), 'table')].sort(byOrder)
  for (const [n, { id: name, reporter, reporterUnit, scribe }] of camp.meeting.groups.entries()) {
    const { id: tableId } = tables[n]!
    const fields = { name, reporter, reporterUnit, scribe: scribe ?? '' }
    await facilitator.act({ t: 'table.edit', id: tableId, ...fields })
    await facilitator.act({ t: 'member.seat', memberIds: [leads[n]!.memberId], tableId })
  }
  await Promise.all(
    leads.map(async (lead, n) => {
      await until(lead.session, () => lead.session.mine().member?.tableId != null, ['mine', 'board'])
      const group = camp.meeting.groups[n]!.id
      for (const row of camp.rows.filter((each) => each.group === group)) await enterRow(lead, row, noteIds)
    }),
  )
}

async function enterRow(
  lead: RecordedMember,
  row: (typeof camp.rows)[number],
  noteIds: ReadonlyMap<string, string>,
): Promise<void> {
  const rowId = makeId()
  const sourceNoteIds = row.noteIds.map((id) => noteIds.get(id)!)
  await lead.act({ t: 'row.add', id: rowId, title: row.cluster })
  await lead.act({ t: 'row.edit', id: rowId, remark: row.remark, sourceNoteIds })
  const clusterIds = new Map<string, string>()
  for (const [at, cell] of campCells.entries()) {
    for (const entry of row[cell]) {
      const id = makeId()
      clusterIds.set(entry.id, id)
      await lead.act({ t: 'cluster.add', id, category: columns[at]!, title: entry.text, rowId })
      const { minority, declined } = entry
      if (minority || declined)
        await lead.act({ t: 'cluster.mark', id, minority: minority ?? false, declined: declined ?? false })
    }
  }
  for (const entry of campCells.flatMap((cell) => row[cell])) {
    for (const target of entry.for ?? []) {
      const [from, to] = [clusterIds.get(entry.id)!, clusterIds.get(target)!]
      await lead.act({ t: 'link.add', id: makeId(), from: { clusterId: from }, to: { clusterId: to } })
    }
  }
  if (!row.followUp) return
  const { cls, response: text, source } = row.followUp
  await lead.act({ t: 'response.set', id: makeId(), rowId, feasibility: feasibilities[cls]!, text, source })
}

/** Each table reports, with its time. */
export async function report({ facilitator, leads }: Cast): Promise<void> {
  for (const table of live(facilitator.session.board(), 'table')) {
    const speaking = { tableId: table.id, who: table.reporter, seconds: 300 }
    await facilitator.act({ t: 'meeting.speak', speaking })
    for (const { session } of leads)
      await until(session, () => [...session.board().ofKind('meeting')][0]?.speaking?.tableId === table.id)
  }
  await facilitator.act({ t: 'meeting.speak', speaking: null })
}
