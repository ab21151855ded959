// Several people in one live text, with every message under the test's hand: what the client's session does with
// `shared/text/transform`, and what the server does with `shared/doc`, without anything between them.
import {
  applyV1,
  type BoardDoc,
  createBoardDoc,
  encodeV1,
  textsOf,
  transact,
} from '../../../shared/doc/boardDoc'
import { type CharId, charsOf, resolveEdit } from '../../../shared/doc/textAnchors'
import { writeChanges } from '../../../shared/doc/writeChanges'
import {
  type AnchoredEdit,
  editOf,
  fromDocument,
  hasUnsent,
  type LocalText,
  markSent,
  rebase,
  settleEdit,
  spliceLocal,
  textOfCells,
} from '../../../shared/text/transform'

const key = 'record-0001.title'
const startText = '中😀間'

type Message = { update: Uint8Array } | { edit: AnchoredEdit; at: CharId[] }

interface Person {
  doc: BoardDoc
  local: LocalText
  inFlight: boolean
  up: AnchoredEdit[]
  down: Message[]
}

export class TypingModel {
  readonly server = createBoardDoc()
  readonly typed = new Set<string>()
  readonly deleted = new Set<string>()
  private readonly people: Person[] = []
  private readonly runs: { chars: string[]; touched: boolean }[] = []
  private count = 0

  constructor(people: number) {
    transact(this.server, 'test', () => writeChanges(this.server, [{ op: 'openText', key, text: startText }]))
    for (let i = 0; i < people; i++) {
      const doc = this.emptyDoc()
      applyV1(doc, encodeV1(this.server), 'test')
      const { text, ids } = charsOf(doc, key)!
      this.people.push({ doc, local: fromDocument(text, ids), inFlight: false, up: [], down: [] })
    }
  }

  emptyDoc(): BoardDoc {
    return createBoardDoc()
  }

  textIn(doc: BoardDoc): string {
    return textsOf(doc).get(key)!.toString()
  }

  serverText(): string {
    return this.textIn(this.server)
  }

  textOf(person: number): string {
    return textOfCells(this.people[person]!.local)
  }

  /** Every third character is an emoji of two UTF-16 units. */
  type(person: number, where: number, length: number): void {
    const who = this.people[person]!
    const shown = [...textOfCells(who.local)]
    const at = where % (shown.length + 1)
    const chars = Array.from({ length }, () => this.nextCharacter())
    for (const run of this.runs) {
      if (run.chars.includes(shown[at - 1] ?? '') && run.chars.includes(shown[at] ?? '')) run.touched = true
    }
    this.runs.push({ chars, touched: false })
    for (const char of chars) this.typed.add(char)
    who.local = spliceLocal(who.local, {
      index: shown.slice(0, at).join('').length,
      del: 0,
      ins: chars.join(''),
    })
  }

  delete(person: number, where: number, length: number): void {
    const who = this.people[person]!
    const shown = [...textOfCells(who.local)]
    if (shown.length === 0) return
    const at = where % shown.length
    const gone = shown.slice(at, at + length)
    for (const char of gone) this.deleted.add(char)
    who.local = spliceLocal(who.local, {
      index: shown.slice(0, at).join('').length,
      del: gone.join('').length,
      ins: '',
    })
  }

  /** Puts what was typed on its way, unless something is. */
  send(person: number): void {
    const who = this.people[person]!
    if (who.inFlight || !hasUnsent(who.local)) return
    who.up.push(editOf(who.local))
    who.local = markSent(who.local)
    who.inFlight = true
  }

  /** The server takes this person's edit and tells everybody. */
  serve(person: number): void {
    const who = this.people[person]!
    const edit = who.up.shift()
    if (!edit) return
    const ops = resolveEdit(this.server, key, edit)
    if (!ops) throw new Error('the server does not know a character that its own update brought')
    let at: CharId[] = []
    const update = transact(this.server, 'test', () => {
      at = writeChanges(this.server, [{ op: 'editText', key, ops }])
    })
    if (update) for (const other of this.people) other.down.push({ update })
    who.down.push({ edit, at })
  }

  deliver(person: number): void {
    const who = this.people[person]!
    const message = who.down.shift()
    if (!message) return
    if ('update' in message) applyV1(who.doc, message.update, 'test')
    else {
      who.local = settleEdit(who.local, message.edit, message.at)
      who.inFlight = false
    }
    if (who.inFlight) return
    const { text, ids } = charsOf(who.doc, key)!
    who.local = rebase(who.local, text, ids)
  }

  settle(): void {
    for (let isOpen = true; isOpen; ) {
      isOpen = false
      for (const [person, who] of this.people.entries()) {
        this.send(person)
        this.serve(person)
        while (who.down.length > 0) this.deliver(person)
        isOpen ||= who.inFlight || hasUnsent(who.local) || this.people.some(({ down }) => down.length > 0)
      }
    }
  }

  /** What was typed in one go and nobody has typed into. */
  untouchedRuns(): string[][] {
    return this.runs.filter((run) => !run.touched).map(({ chars }) => chars)
  }

  private nextCharacter(): string {
    const n = this.count++
    return n % 3 === 0 ? String.fromCodePoint(0x1f300 + n) : String.fromCharCode(0xac00 + n)
  }
}
