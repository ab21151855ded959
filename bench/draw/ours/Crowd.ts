// Twenty other people on the board: by turns each drags a note and types into one. What the server would send of it
// is worked out beforehand; then it arrives tick by tick.
import type { Peer } from '../../../client/sync/BoardSession'
import { applyV2, createBoardDoc, transact } from '../../../shared/doc/boardDoc'
import { readBoard } from '../../../shared/doc/readBoard'
import { writeChanges } from '../../../shared/doc/writeChanges'
import type { Change } from '../../../shared/model/change'
import { textKey } from '../../../shared/model/liveText'
import type { LocalSession } from './LocalSession'
import { idOf } from './records'

/** With sockets enough the server writes and tells in batches this long. */
const tickMs = 50
const ticks = 200
/** A person drags for so many ticks, then types for as many. */
const turnTicks = 40
/** Presence goes out ten times a second, a typed character five times. */
const ticksPerPresence = 2
const ticksPerCharacter = 4
const typed = '大家都同意先把分工說清楚再決定由哪個單位負責'

interface Person {
  id: number
  name: string
  dragged: string
  typedIn: string
}

interface Tick {
  update: Uint8Array | null
  peers: readonly Peer[]
}

/** How long each tick kept the main thread, and when it began. */
export interface TickWork {
  atMs: number
  ms: number
}

export class Crowd {
  private readonly script: readonly Tick[]
  private readonly work: TickWork[] = []
  private next = 0
  private timer: ReturnType<typeof setInterval> | undefined

  /** `notes` holds two notes a person: the one dragged, the one typed into. */
  constructor(
    private readonly session: LocalSession,
    snapshot: Uint8Array,
    notes: readonly number[],
  ) {
    this.script = writeScript(snapshot, peopleOf(notes))
  }

  start(): void {
    const afterTick = new MessageChannel()
    let startedAt = 0
    afterTick.port1.onmessage = () => this.work.push({ atMs: startedAt, ms: performance.now() - startedAt })
    this.timer = setInterval(() => {
      const tick = this.script[this.next++]
      if (!tick) throw new Error('the crowd has nothing more to do')
      startedAt = performance.now()
      this.session.receive(tick.update, tick.peers)
      afterTick.port2.postMessage(null)
    }, tickMs)
  }

  /** Everybody leaves. */
  stop(): readonly TickWork[] {
    clearInterval(this.timer)
    this.session.receive(null, [])
    return this.work
  }
}

function peopleOf(notes: readonly number[]): Person[] {
  return Array.from({ length: notes.length / 2 }, (_, n) => ({
    id: n + 1,
    name: `與會者${n + 1}`,
    dragged: idOf(notes[2 * n]!),
    typedIn: idOf(notes[2 * n + 1]!),
  }))
}

function writeScript(snapshot: Uint8Array, people: readonly Person[]): Tick[] {
  const doc = createBoardDoc()
  applyV2(doc, snapshot, 'start')
  const { board } = readBoard(doc)
  const peers = new Map<number, Peer>()
  const opened = new Set<string>()
  return Array.from({ length: ticks }, (_, tick) => {
    const changes: Change[] = []
    for (const person of people) {
      // People are at different places of their turns.
      const at = tick + person.id * 4
      const isDragging = Math.floor(at / turnTicks) % 2 === 0
      const inTurn = at % turnTicks
      if (tick % ticksPerPresence === person.id % ticksPerPresence) {
        peers.set(person.id, { id: person.id, presence: presenceOf(person, isDragging, inTurn) })
      }
      if (isDragging && inTurn === turnTicks - 1) {
        const note = board.get(person.dragged)
        if (note?.kind !== 'note') throw new Error(`${person.dragged} is no note`)
        changes.push({ op: 'put', record: { ...note, pos: [note.pos[0] + 8, note.pos[1] + 8] } })
      }
      if (isDragging || inTurn % ticksPerCharacter !== 0) continue
      const key = textKey(person.typedIn, 'neutralText')
      if (!opened.has(key)) changes.push({ op: 'openText', key, text: '' })
      opened.add(key)
      const index = (inTurn / ticksPerCharacter) % typed.length
      changes.push({ op: 'editText', key, ops: [{ index: 0, del: 0, ins: typed[index] ?? '' }] })
    }
    const update = changes.length > 0 ? transact(doc, 'script', () => writeChanges(doc, changes)) : null
    return { update, peers: [...peers.values()] }
  })
}

function presenceOf(
  { name, dragged, typedIn }: Person,
  isDragging: boolean,
  inTurn: number,
): Peer['presence'] {
  const stamp = { name, role: 'participant' as const }
  if (!isDragging) return { ...stamp, cursor: null, selection: [typedIn], typing: typedIn, drag: null }
  const by: [number, number] = [inTurn * 3, inTurn * 2]
  return { ...stamp, cursor: ['problem', by[0], by[1]], selection: [dragged], drag: { ids: [dragged], by } }
}
