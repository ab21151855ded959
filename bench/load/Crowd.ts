// The clients of one process: they join one board of one server, some of them write, all of them count.

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
  async work({ writers, editsPerWriterAndS, movesPerWriterAndS, seconds, prefix }: WorkJob): Promise<void> {
    const startedAt = steadyMs()
    const active = this.clients.slice(0, writers)
    const totals = { edits: editsPerWriterAndS * seconds, moves: movesPerWriterAndS * seconds }
    // Everybody starts at a moment of their own within their first interval.
    const progress = active.map((_, n) => ({ edits: 0, moves: 0, phase: n / writers }))
    await new Promise<void>((resolve) => {
      const timer = setInterval(() => {
        const elapsedS = (steadyMs() - startedAt) / 1000
        let isDone = true
        active.forEach((client, n) => {
          const done = progress[n]!
          const due = (perS: number, total: number) =>
            Math.min(total, Math.floor(elapsedS * perS - done.phase) + 1)
          for (; done.moves < due(movesPerWriterAndS, totals.moves); done.moves++)
            this.movePointer(client, done.moves)
          for (; done.edits < due(editsPerWriterAndS, totals.edits); done.edits++)
            this.edit(client, `${prefix}${n}`, done.edits)
          if (done.edits < totals.edits || done.moves < totals.moves) isDone = false
        })
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
