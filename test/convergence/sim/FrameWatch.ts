// Looks at every byte that goes to a browser: words that are held back reach nobody but who wrote them (and staff, when
// it is a question to be let through), and whose an anonymous word is is told to its author alone.
import * as decoding from 'lib0/decoding'
import type { Command } from '../../../shared/commands'
import type { BoardRecord } from '../../../shared/model/record'
import { type Actor, staffRoles } from '../../../shared/model/role'
import { frameTypes, readJson } from '../../../shared/protocol/frames'
import type { MineMessage } from '../../../shared/protocol/mine'
import type { Ledger } from './Ledger'
import type { Tally } from './Tally'

/** What comes before a word of a command that nobody else uses, as bytes. */
const marks = ['說', '字'].map((sign) => Buffer.from(sign))
const marked = /[說字](.)/gsu
const known = new WeakMap<Uint8Array, readonly string[]>()

interface Writer {
  memberId: string
  isQuestion: boolean
}

export class FrameWatch {
  /** A word's own character → who wrote it, and whether staff may see it early. */
  private readonly writers = new Map<string, Writer>()
  /** Anonymous notes and questions → who wrote them. */
  private readonly owners = new Map<string, { memberId: string; name: string }>()

  constructor(
    private readonly ledger: Ledger,
    private readonly tally: Tally,
  ) {}

  /** Somebody made a command. */
  learn(command: Command, memberId: string, name: string): void {
    const isAdding = command.t === 'note.add' || command.t === 'question.ask'
    if (isAdding && command.anonymous) this.owners.set(command.id, { memberId, name })
    if (command.t.startsWith('text.')) return
    for (const [, char] of JSON.stringify(command).matchAll(marked))
      this.writers.set(char!, { memberId, isQuestion: command.t === 'question.ask' })
  }

  sees(actor: Actor, frame: Uint8Array): void {
    this.tally.checks('frames searched for what is held')
    // The document is of what everybody may see and what the disk has: in it not even the writer sees more.
    const isShared = frame[0] === frameTypes.sync
    const maySee = ({ memberId, isQuestion }: Writer) =>
      !isShared && (memberId === actor.memberId || (isQuestion && staffRoles.includes(actor.role)))
    this.search(frame, maySee, actor.name)
    if (frame[0] === frameTypes.mine) this.readMine(actor, frame)
  }

  /** What anybody with a link is given. */
  seesPublic(bytes: Uint8Array): void {
    this.search(bytes, () => false, 'whoever fetches a snapshot')
  }

  /** A record as everybody has it now. */
  readPublic(record: BoardRecord): void {
    const owner = this.owners.get(record.id)
    if (!owner) return
    this.tally.checks('anonymous records searched for their author')
    const json = JSON.stringify(record)
    if (json.includes(owner.memberId) || json.includes(`"${owner.name}"`))
      this.ledger.violation(`${record.kind} ${record.id} tells that ${owner.name} wrote it`)
  }

  ownerOf(id: string): string | undefined {
    return this.owners.get(id)?.memberId
  }

  private search(bytes: Uint8Array, maySee: (writer: Writer) => boolean, reader: string): void {
    for (const char of charactersIn(bytes)) {
      const writer = this.writers.get(char)
      if (!writer || this.ledger.shownCharacters.has(char) || maySee(writer)) continue
      this.ledger.violation(`${reader} got ${char} of ${writer.memberId}, which is held back or on no disk`)
    }
  }

  private readMine(actor: Actor, frame: Uint8Array): void {
    const decoder = decoding.createDecoder(frame)
    decoding.readVarUint(decoder)
    const { ownedNoteIds = [], held = [] } = readJson(decoder) as MineMessage
    for (const id of ownedNoteIds) {
      const owner = this.owners.get(id)
      if (owner && owner.memberId !== actor.memberId)
        this.ledger.violation(`${actor.name} was told that ${id} of ${owner.name} is their own`)
    }
    for (const record of held) {
      const owner = this.owners.get(record.id)
      if (owner && JSON.stringify(record).includes(owner.memberId))
        this.ledger.violation(`what ${actor.name} sees of ${record.id} tells that ${owner.name} wrote it`)
    }
  }
}

/** The characters after the marks. */
function charactersIn(bytes: Uint8Array): readonly string[] {
  const before = known.get(bytes)
  if (before) return before
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const found: string[] = []
  for (const mark of marks) {
    for (let at = buffer.indexOf(mark); at >= 0; at = buffer.indexOf(mark, at + 1)) {
      const [char] = buffer.toString('utf8', at + mark.length, at + mark.length + 4)
      if (char) found.push(char)
    }
  }
  known.set(bytes, found)
  return found
}
