// A person who writes on a board through a real session without a pause, and remembers every word and every answer.
import type { BoardSession } from '../../client/sync/BoardSession'
import { connect } from '../../client/sync/connect'
import { createMemoryStore } from '../../client/sync/outboxStore'
import type { Session } from '../../client/sync/Session'
import type { CommandInput } from '../../shared/commands'
import { makeId } from '../../shared/model/id'
import { rest } from './rest'

export interface WriterOptions {
  url: string
  boardId: string
  capability: string
  /** Their number, which is in their words. */
  person: number
  /** Called at every answer. */
  onAnswer?(): void
  /** How long to rest after each answer, in ms. */
  pauseMs?(): number
}

/** Edits of one note before the next one is begun: each keeps all earlier words. */
const editsOfDiary = 30

export class Writer {
  readonly store = createMemoryStore()
  session!: BoardSession
  /** Note id → its words, of every note ever sent. */
  readonly sent = new Map<string, string>()
  readonly anonymous = new Set<string>()
  /** Notes that are written anew again and again: id → their words in order. */
  readonly diaries = new Map<string, string[]>()
  /** In the order in which they were sent: the seq of the answer, null until it comes. */
  readonly seqs: (number | null)[] = []
  readonly refused: string[] = []
  private diary = ''
  private writing = false
  private done: Promise<unknown> = Promise.resolve()

  constructor(private readonly options: WriterOptions) {}

  async join(): Promise<void> {
    const { url, boardId, capability, person } = this.options
    this.session = await connect({ url, boardId, capability, name: `人 ${person}`, store: this.store })
  }

  /** Two at a time, so that something is always on its way. */
  begin(): void {
    this.writing = true
    this.done = Promise.all([this.write(), this.write()])
  }

  /** Resolves when everything is answered. */
  async finish(): Promise<void> {
    this.writing = false
    await this.done
  }

  /** As a browser does when it hears that the network is back. */
  tryNow(): void {
    ;(this.session as Session).reconnectNow()
  }

  private async write(): Promise<void> {
    const { onAnswer, pauseMs } = this.options
    while (this.writing) {
      const turn = this.seqs.push(null) - 1
      const result = await this.session.send(this.nextCommand(turn))
      if (result.ok) this.seqs[turn] = result.seq
      else this.refused.push(result.code)
      onAnswer?.()
      if (pauseMs) await rest(pauseMs())
    }
  }

  private nextCommand(turn: number): CommandInput {
    const { person } = this.options
    const text = `第 ${person} 人的第 ${turn} 句`
    const words = this.diaries.get(this.diary)
    if (turn % 5 === 4 && words && words.length < editsOfDiary) {
      words.push(text)
      this.sent.set(this.diary, text)
      return { t: 'note.edit', id: this.diary, text }
    }
    const id = makeId()
    this.sent.set(id, text)
    const anonymous = turn % 4 === 1
    if (anonymous) this.anonymous.add(id)
    else if (!words || words.length >= editsOfDiary) {
      this.diary = id
      this.diaries.set(id, [text])
    }
    return { t: 'note.add', id, text, category: 'problem', pos: [person, turn], anonymous }
  }
}
