// docs/PROTOCOL.md says what the code says, and its examples are a story that a real room plays to its end.
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { createBoard } from '../../server/createBoard'
import { createMetrics } from '../../server/metrics'
import { Member } from '../../server/room/Member'
import { Room } from '../../server/room/Room'
import { MemoryStore } from '../../server/store/memory/MemoryStore'
import { type Command, commandTypes, definitionOf } from '../../shared/commands'
import { refusalCodes } from '../../shared/commands/refusal'
import { getMeeting } from '../../shared/model/board'
import { cidTime } from '../../shared/model/id'
import { recordSchema } from '../../shared/model/record'
import type { Actor, Role } from '../../shared/model/role'
import { rules } from '../../shared/permissions'
import { closeCodes } from '../../shared/protocol/closeCodes'
import { down } from '../../shared/protocol/down'
import { frameTypes } from '../../shared/protocol/frames'
import { presenceSchema, stampedPresenceSchema } from '../../shared/protocol/presence'
import type { Result } from '../../shared/protocol/result'
import { protocolVersion } from '../../shared/protocol/version'
import { type DownFrame, readFrame } from '../harness/RawSocket'
import { findSection, readDocument } from './markdown'

const sections = readDocument('PROTOCOL.md')
const commandSections = sections.filter(({ title }) => definitionOf.has(title))

test('its version and its frame types are the code’s', () => {
  expect(sections[0]!.text).toContain(`Protocol version: ${protocolVersion}.`)
  const listed = findSection(sections, 'Frames').rows.map(([type, , name]) => [name, Number(type)])
  expect(Object.fromEntries(listed)).toEqual(frameTypes)
})

test('it lists every close code and every refusal, by the code’s own names', () => {
  const codes = findSection(sections, 'Close codes').rows.map(([code, name]) => [name, Number(code)])
  expect(Object.fromEntries(codes)).toEqual(closeCodes)
  expect(findSection(sections, 'Refusals').rows.map(([code]) => code!.replaceAll('`', ''))).toEqual([
    ...refusalCodes,
  ])
})

test('it has a section with an example for every command', () => {
  expect(commandSections.map(({ title }) => title).sort()).toEqual([...commandTypes].sort())
  for (const { title, fences } of commandSections) {
    expect(fences.map(({ text }) => (JSON.parse(text) as Command).t)).toContain(title)
  }
})

test.each(commandSections)(
  '$title: its fields are the schema’s, those marked ? may be left out',
  ({ title, rows }) => {
    const entries = Object.entries(definitionOf.get(title)!.entries as v.ObjectEntries)
    const expected = entries.map(([name, schema]) => (schema.type === 'optional' ? `${name}?` : name))
    expect(rows.map(([field]) => field!.replaceAll('`', '')).sort()).toEqual(expected.sort())
  },
)

test.each(commandSections)('$title: whoever may do it is named', ({ title, text }) => {
  const rule = rules[title as keyof typeof rules]
  const plain = text.replaceAll('\n', ' ')
  const rolesIn = (sentence: RegExp) => (sentence.exec(plain)?.[1]?.split(', ') ?? []) as Role[]
  const own = rolesIn(/Own notes: by ([\w, ]+)\./).sort()
  const any = rolesIn(/(?<!Own notes: b)By ([\w, ]+?)[.;]/).sort()
  expect({ any, own }).toEqual({ any: [...rule.any].sort(), own: [...(rule.own ?? [])].sort() })
})

const messages: [string, v.GenericSchema][] = [
  ['hello', down[67]],
  ['mine', down[66]],
  ['heartbeat', down[68]],
  ['result', down[65]],
  ['presence', presenceSchema],
  ['stamped', stampedPresenceSchema],
]
test.each(messages)('every example of %s is one', (info, schema) => {
  const examples = sections.flatMap(({ fences }) => fences.filter((fence) => fence.info === `json ${info}`))
  expect(examples.length).toBeGreaterThan(0)
  for (const { text } of examples) expect(v.parse(schema, JSON.parse(text))).toEqual(JSON.parse(text))
})

test('the examples of commands, played in order on a real room', async () => {
  const examples = sections.flatMap(({ fences }) =>
    fences.filter(({ info }) => info === 'json command' || info === 'json import'),
  )
  const story = examples.map(({ info, text }) => ({ info, command: JSON.parse(text) as Command }))
  const now = cidTime(story[0]!.command.cid)
  expect(new Set(story.map(({ command }) => command.cid)).size).toBe(story.length)
  const stage = await openStage(now)
  const { epoch } = (stage.frames[0] as { message: { epoch: string } }).message
  const ids = new CharacterIds()

  for (const { info, command } of story) {
    const own = ids.translate({ ...command, ...('epoch' in command ? { epoch } : {}) })
    const result = info === 'json import' ? await stage.importAs(own) : await stage.send(own)
    expect([command.cid, result]).toEqual([command.cid, expect.objectContaining({ ok: true })])
    if (result.ok && result.at) ids.learn(result.at[0]!)
  }
  // The story has come to the end that it tells.
  const board = await stage.room.look(({ docBoard }) => docBoard.board)
  expect(getMeeting(board)).toMatchObject({ title: '報稅軟體協作會議', version: 1 })
  expect(board.get('cluster-unreadable')).toMatchObject({
    title: '字級太小，介面不易閱讀',
    rowId: 'row-readable-for-all',
  })
  expect(board.get('link-font-answers')).toMatchObject({ removedAt: null })
  expect(board.get('response-larger-font')).toMatchObject({ feasibility: 'immediate', removedAt: null })
  for (const record of board.all()) expect(v.is(recordSchema, record)).toBe(true)
  const imported = story.find(({ info }) => info === 'json import')!
  expect(
    await stage.send({ ...imported.command, cid: imported.command.cid.replace('import', 'forged') }),
  ).toMatchObject({ code: 'unknown_command' })
  await stage.leave()
})

/** The document's character ids are those of some run; this turns them into those of ours. */
class CharacterIds {
  private first: readonly [number, number] | null = null

  learn(first: readonly [number, number]): void {
    this.first ??= first
  }

  translate(command: Command): Command {
    const [client, clock] = this.first ?? [3141592653, 120]
    const text = JSON.stringify(command).replaceAll(
      /\[3141592653,(\d+)/g,
      (_whole, at) => `[${client},${Number(at) - 120 + clock}`,
    )
    return JSON.parse(text) as Command
  }
}

async function openStage(now: number) {
  const store = new MemoryStore()
  const { boardId } = await createBoard(store, {}, [], now)
  const room = (await Room.open(boardId, {
    store,
    clock: { now: () => now, after: () => () => {} },
    metrics: createMetrics({ process: false }),
    makeEpoch: () => 'not-needed-here-00',
    limits: { notes: 100, records: 100, commandsPer10s: 100, presenceMembers: 50 },
  }))!
  const frames: DownFrame[] = []
  let wake = () => {}
  const outlet = {
    send(sent: readonly Uint8Array[], own: readonly Uint8Array[] = []) {
      frames.push(...[...sent, ...own].map(readFrame))
      wake()
    },
    close(code: number) {
      // An erasure starts a new epoch; whoever reads these frames needs no new document.
      if (code !== closeCodes.newEpoch) expect.fail(`the room closed the socket with ${code}`)
    },
  }
  const actor: Actor = {
    memberId: 'member-facilitator',
    role: 'facilitator',
    name: '王主持',
    unit: '',
    scope: 'board',
  }
  const member = new Member(actor, null, outlet)
  const resultOf = async (cid: string): Promise<Result> => {
    for (;;) {
      for (const frame of frames)
        if (frame.type === 'result' && frame.message.cid === cid) return frame.message
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    }
  }
  room.join(member)
  room.sync(member, Uint8Array.of(0))
  await room.look(() => {})
  return {
    room,
    frames,
    send(command: Command) {
      room.take(member, command)
      return resultOf(command.cid)
    },
    importAs: (command: Command) => room.submit(actor, command),
    async leave() {
      room.leave(member)
      await room.close(closeCodes.restart, 'done')
    },
  }
}
