// Trees of 2,000 nodes under adds, moves, removals and undos of five members, who see each other late: all of them end
// with one tree, without circles and without a node that hangs on nothing.
import { generateNKeysBetween } from 'fractional-indexing'
import { expect, test } from 'vitest'
import type { Command, CommandInput } from '../../shared/commands'
import { decide } from '../../shared/commands/decide'
import { parseCommand } from '../../shared/commands/parse'
import { getShownNode, hasCircle } from '../../shared/mindmap/ancestry'
import { readTree } from '../../shared/mindmap/tree'
import { BoardIndex } from '../../shared/model/board'
import { makeCid, makeId } from '../../shared/model/id'
import { meetingDefaults } from '../../shared/model/meeting'
import { mindNodeDefaults } from '../../shared/model/mindNode'
import { PrivateState } from '../../shared/model/private'
import type { BoardRecord } from '../../shared/model/record'
import type { Actor } from '../../shared/model/role'
import { SeededRandom } from './sim/SeededRandom'

const nodes = 2_000
const rounds = 60
const names = ['甲', '乙', '丙', '丁', '戊']
const now = 1_700_000_000_000

/** One member: the mirror as it was when they last heard, and what they sent since. */
interface Recorder {
  actor: Actor
  mirror: BoardIndex
  heard: number
  sent: string[]
}

test.each([1, 2])('five recorders on one map of 2,000 nodes converge, seed %i', (seed) => {
  const random = new SeededRandom(seed)
  const server = new BoardIndex([
    { ...meetingDefaults, coAgencies: [], legend: [], stages: [], createdAt: 1 },
  ])
  const kept = new PrivateState()
  const log: BoardRecord[] = []
  const ids: string[] = []
  const commit = (actor: Actor, command: Command): boolean => {
    const decision = decide({ board: server, private: kept, actor, now }, command)
    if (!decision.ok) return false
    for (const change of decision.changes) {
      if (change.op !== 'put') continue
      server.put(change.record)
      log.push(change.record)
    }
    kept.apply(decision.privateChanges)
    return true
  }
  const make = (input: CommandInput): Command => {
    const command = parseCommand({ ...input, cid: makeCid(now, random.fill) })
    if ('ok' in command) throw new Error(command.code)
    return command
  }
  const orders = generateNKeysBetween(null, null, nodes)
  for (let at = 0; at < nodes; at++) {
    const id = makeId(random.fill)
    const parentId = at < 11 ? null : random.pick(ids)!
    ids.push(id)
    server.put({ ...mindNodeDefaults, id, parentId, createdAt: at, order: orders[at]!, versions: [] })
  }
  const recorders = names.map((name): Recorder => {
    const actor: Actor = { memberId: name, role: 'recorder', name, unit: '', scope: 'board' }
    return { actor, mirror: new BoardIndex(server.all()), heard: 0, sent: [] }
  })

  let refused = 0
  const act = (recorder: Recorder) => {
    // Mostly what they see; sometimes what is gone by now or has not come to them yet.
    const some = () => {
      const tries = Array.from({ length: 4 }, () => random.pick(ids)!)
      return tries.find((id) => getShownNode(recorder.mirror, id)) ?? random.pick([null, tries[0]!])
    }
    const input = random.pick<CommandInput>([
      { t: 'mind.add', id: makeId(random.fill), parentId: some(), after: some(), text: '新' },
      { t: 'mind.place', id: some() ?? ids[0]!, parentId: some(), after: some() },
      { t: 'mind.place', id: some() ?? ids[0]!, parentId: some() },
      { t: 'mind.remove', ids: [some() ?? ids[0]!] },
      { t: 'mind.restore', ids: [random.pick(ids)!] },
      { t: 'undo', target: random.pick(recorder.sent) ?? 'nothing-to-undo' },
    ])!
    const command = make(input)
    // Chosen on the board as they know it; the server decides on the board as it is.
    if (!commit(recorder.actor, command)) refused++
    else {
      recorder.sent.push(command.cid)
      if (command.t === 'mind.add') ids.push(command.id)
    }
  }
  const hear = (recorder: Recorder, upTo: number) => {
    for (const record of log.slice(recorder.heard, upTo)) recorder.mirror.put(record)
    recorder.heard = Math.max(recorder.heard, upTo)
  }
  for (let round = 0; round < rounds; round++) {
    for (const recorder of recorders) {
      act(recorder)
      if (random.chance(0.3)) hear(recorder, random.int(recorder.heard, log.length))
    }
    if (round % 20 === 0) expect(hasCircle(server, ids)).toBe(false)
  }
  expect(refused).toBeGreaterThan(0)

  const outline = (board: BoardIndex) =>
    readTree(board).nodes.map(({ id, parentId }) => `${id} under ${parentId}`)
  for (const recorder of recorders) {
    hear(recorder, log.length)
    expect(outline(recorder.mirror)).toEqual(outline(server))
  }
  const all = [...server.ofKind('mindNode')]
  expect(
    hasCircle(
      server,
      all.map(({ id }) => id),
    ),
  ).toBe(false)
  for (const { parentId } of all) if (parentId !== null) expect(server.get(parentId)?.kind).toBe('mindNode')
  expect(readTree(server).nodes.length).toBe(all.filter(({ id }) => getShownNode(server, id)).length)
})
