// The clients of one process: they join one board of one server, some of them write, all of them count.

import { makeRandom } from '../../test/harness/randomSource'
import { type JoinJob, type Report, steadyMs, type WorkJob } from './jobs'
import { MirrorDoc } from './MirrorDoc'
import { benchNote } from './notes'
import { createWire, encodeNotes, readAnswer, readUpdate, type Wire } from './protocols'
import { ThinSocket } from './ThinSocket'

interface Client {
  wire: Wire
  socket: ThinSocket
  mirror: MirrorDoc | null
  /** Resolves with the answer to its SyncStep1. */
  synced: Promise<void>
}

/** As many at once knock at the door. */
const joinsAtOnce = 20
/** How often it looks what is due, in ms. */
const paceMs = 3

export class Crowd {
  private clients: Client[] = []
  private readonly sent = new Map<string, number>()
  private readonly waiting = new Map<string, number>()
  private readonly acknowledgedMs: number[] = []
  private refused = 0

  constructor(private readonly job: JoinJob) {}

  async join(): Promise<number> {
    const { tokens } = this.job
    for (let from = 0; from < tokens.length; from += joinsAtOnce) {
      const some = tokens.slice(from, from + joinsAtOnce).map((token) => this.createClient(token))
      this.clients.push(...some)
      await Promise.all(some.map(({ synced }) => synced))
    }
    return this.clients.length
  }

  /** Writes so many notes as one update. Ours takes no updates: there they are imported. */
  seed(count: number): void {
    const { server, boardId } = this.job
    const notes = Array.from({ length: count }, (_, n) => benchNote('seeded', n))
    this.clients[0]!.socket.send(encodeNotes(server, boardId, notes))
  }

  /** Sends each edit and each moved pointer when it is due, whether or not what came before is answered. */
  async work({
    writers,
    editsPerWriterAndS,
    movesPerWriterAndS,
    seconds,
    arrivals,
    prefix,
  }: WorkJob): Promise<void> {
    const random = makeRandom(writers)
    const plans = this.clients.slice(0, writers).map((client, n) => {
      const phase = arrivals === 'even' ? () => n / writers : random
      const edits = momentsOf(editsPerWriterAndS, seconds, phase)
      const moves = momentsOf(movesPerWriterAndS, seconds, phase)
      return { client, edits, moves, edited: 0, moved: 0, prefix: `${prefix}${n}` }
    })
    const startedAt = steadyMs()
    await new Promise<void>((resolve) => {
      const timer = setInterval(() => {
        const elapsedS = (steadyMs() - startedAt) / 1000
        for (const plan of plans) {
          while (plan.moves[plan.moved]! <= elapsedS) this.movePointer(plan.client, plan.moved++)
          while (plan.edits[plan.edited]! <= elapsedS) this.edit(plan.client, plan.prefix, plan.edited++)
        }
        const isDone = plans.every(
          ({ edits, edited, moves, moved }) => edited === edits.length && moved === moves.length,
        )
        if (!isDone) return
        clearInterval(timer)
        resolve()
      }, paceMs)
    })
  }

  countNotes(): number {
    return Math.min(...this.clients.map(({ mirror }) => mirror?.notes ?? Number.POSITIVE_INFINITY))
  }

  report(): Report {
    const count = (read: (client: Client) => number) =>
      this.clients.reduce((sum, client) => sum + read(client), 0)
    return {
      open: count(({ socket }) => (socket.isOpen ? 1 : 0)),
      frames: count(({ socket }) => socket.frames),
      bytes: count(({ socket }) => socket.bytes),
      sent: [...this.sent],
      acknowledgedMs: this.acknowledgedMs,
      refused: this.refused,
      unanswered: this.waiting.size,
      mirrors: this.clients.flatMap(({ mirror }) => (mirror ? [mirror.describe()] : [])),
    }
  }

  private edit({ wire, socket }: Client, prefix: string, n: number): void {
    const note = benchNote(prefix, n)
    const { frame, cid } = wire.edit(note)
    const now = steadyMs()
    this.sent.set(note.id, now)
    if (cid) this.waiting.set(cid, now)
    socket.send(frame)
  }

  private movePointer({ wire, socket }: Client, n: number): void {
    socket.send(wire.movePointer((n * 37) % 900, (n * 53) % 700))
  }

  private createClient(token: string): Client {
    const { server, port, boardId, areMirrors } = this.job
    const wire = createWire(server, boardId, token)
    const mirror = areMirrors ? new MirrorDoc() : null
    let markSynced = () => {}
    const synced = new Promise<void>((resolve, reject) => {
      markSynced = resolve
      setTimeout(() => reject(new Error(`${server}: no answer to SyncStep1`)), 120_000).unref()
    })
    let isSynced = false
    const onFrame = (frame: Buffer) => {
      const update = isSynced && !mirror ? null : readUpdate(server, frame)
      if (!update) return this.takeAnswer(frame)
      isSynced = true
      markSynced()
      mirror?.take(update)
      if (!mirror && server !== 'ours') socket.stopLooking()
    }
    const socket = new ThinSocket({ port, path: wire.path, protocols: wire.protocols, onFrame })
    socket.opened.then(
      () => {
        for (const greeting of wire.greetings) socket.send(greeting)
      },
      () => {},
    )
    return { wire, socket, mirror, synced }
  }

  private takeAnswer(frame: Buffer): void {
    const answer = this.job.server === 'ours' ? readAnswer(frame) : null
    const sentAt = answer && this.waiting.get(answer.cid)
    if (!answer || sentAt === undefined || sentAt === null) return
    this.waiting.delete(answer.cid)
    if (answer.ok) this.acknowledgedMs.push(steadyMs() - sentAt)
    else this.refused++
  }
}

/** When each is due, in seconds from the start: one in every interval. */
function momentsOf(perS: number, seconds: number, phase: () => number): number[] {
  return Array.from({ length: perS * seconds }, (_, n) => (n + phase()) / perS)
}
