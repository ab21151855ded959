// What this person sees of the board: the mirror with their pending commands on it, and what the server told them alone.
import type { Command } from '../../shared/commands'
import { withHeld } from '../../shared/commands/separateHeld'
import type { Board } from '../../shared/model/board'
import { fieldText, parseTextKey } from '../../shared/model/liveText'
import { PrivateState } from '../../shared/model/private'
import type { Actor } from '../../shared/model/role'
import type { Mine } from '../../shared/protocol/mine'
import type { OutboxRow } from './outboxStore'
import { ownPart, takeMine } from './ownPart'
import { type Shown, showPending } from './showPending'

export interface ViewSources {
  me(): Actor
  /** The mirror that is shown, and the one in step with the server. */
  shownMirror(): Board
  mirror(): Board
  pending(): readonly OutboxRow[]
  /** Text key → what this person sees in it while they type. */
  texts(): ReadonlyMap<string, string>
}

export class OwnView {
  readonly own = new PrivateState()
  private heldCounts: Mine['heldCounts']
  private shown: Shown | null = null
  private mineShown: Mine | null = null

  constructor(private readonly sources: ViewSources) {}

  /** The same objects until something changes. */
  seen(): Shown {
    this.shown ??= this.show(this.sources.texts())
    return this.shown
  }

  mine(): Mine {
    const { heldCounts } = this
    this.mineShown ??= {
      ...ownPart(this.seen().private, this.memberId),
      ...(heldCounts && { heldCounts }),
    }
    return this.mineShown
  }

  /** What to keep for the next visit. */
  stored(): Mine {
    return ownPart(this.own, this.memberId)
  }

  owns(id: string): boolean {
    const record = this.seen().board.get(id)
    if (record?.kind !== 'note' && record?.kind !== 'question') return false
    return record.author ? record.author.memberId === this.memberId : this.own.owners.has(id)
  }

  /** Something that it is made of is another now. */
  changed(): void {
    this.shown = null
    this.mineShown = null
  }

  take(mine: Mine): void {
    // What waits here the server has not heard of.
    const waiting = this.sources.pending().flatMap(({ command }) => anonymousId(command) ?? [])
    takeMine(this.own, this.memberId, mine, waiting)
    if (mine.heldCounts || !mine.more) this.heldCounts = mine.heldCounts
    this.changed()
  }

  /** A command of an earlier visit waits here: what it adds without a name is this person's. */
  adopt(command: Command): void {
    const id = anonymousId(command)
    if (id) this.own.owners.set(id, this.memberId)
  }

  /** What an own action left is as the server has it, in the document or among what is held. */
  settle(key: string): void {
    const { me, mirror } = this.sources
    this.own.undo.settle(key, withHeld(mirror(), this.own, me()))
  }

  /** A field as it is with what waits here, but without what is typed live. */
  wholeText(key: string): string {
    const { id, field } = parseTextKey(key)!
    const record = this.show(new Map()).board.get(id)
    return record ? fieldText(record, field) : ''
  }

  private get memberId(): string {
    return this.sources.me().memberId
  }

  private show(texts: ReadonlyMap<string, string>): Shown {
    const { me, pending, shownMirror } = this.sources
    return showPending(shownMirror(), { actor: me(), private: this.own, rows: pending(), texts })
  }
}

/** The note or question that a command adds without a name; null when it does not. */
function anonymousId(command: Command): string | null {
  const isAdding = command.t === 'note.add' || command.t === 'question.ask'
  return isAdding && command.anonymous ? command.id : null
}
