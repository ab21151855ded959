// What a simulated person does: one random action of their role at a time, on whatever the board shows them.

import type { Session } from '../../../client/sync/Session'
import { type CommandInput, type CommandType, commandTypes } from '../../../shared/commands'
import { live } from '../../../shared/model/board'
import { columns } from '../../../shared/model/category'
import { makeId } from '../../../shared/model/id'
import type { Kind } from '../../../shared/model/record'
import { staffRoles } from '../../../shared/model/role'
import { mayEver } from '../../../shared/permissions'
import { RandomCommands } from '../commands/RandomCommands'
import type { Ledger } from './Ledger'
import type { SeededRandom } from './SeededRandom'
import type { SimClient } from './SimClient'

/** Not these: the server's own, what goes through live texts and the undo stack, and what is about who is here. */
const elsewhere: readonly CommandType[] = [
  'records.import',
  'records.restore',
  'held.release',
  'text.open',
  'text.edit',
  'undo',
  'member.role',
  'member.remove',
]
const anything = commandTypes.filter((type) => !elsewhere.includes(type))
const often: readonly CommandType[] = [
  'note.move',
  'note.merge',
  'note.split',
  'note.reword',
  'cluster.gather',
  'cluster.name',
  'cluster.assign',
  'row.add',
  'row.edit',
  'link.add',
  'mind.add',
  'mind.add',
  'mind.edit',
  'mind.place',
  'mind.remove',
  'mind.restore',
  'step.run',
  'note.reveal',
  'record.erase',
  'poll.add',
  'poll.run',
  'question.set',
  'utterance.append',
]

export interface ActorWorld {
  random: SeededRandom
  ledger: Ledger
  /** A character that nobody has typed before. */
  nextCharacter(): string
  /** Characters that someone meant to delete. */
  deleted: Set<string>
  /** Characters that were typed into shared texts. */
  typed: Set<string>
  /** Record and field of the texts that several people type in. */
  sharedTexts: readonly { id: string; field: string }[]
  memberIds(): readonly string[]
  /** Whether this version of the client knows that command. */
  mayDo(type: CommandType): boolean
  /** Whether those may be removed as well, with what is typed in them. */
  mayRemoveShared: boolean
}

export class Actor {
  constructor(
    private readonly client: SimClient,
    private readonly world: ActorWorld,
  ) {}

  act(session: Session): void {
    const { random } = this.world
    const { role } = session.me()
    const isStaff = staffRoles.includes(role)
    const deeds: [number, () => void][] = [
      [5, () => this.addNote(session)],
      [role === 'observer' ? 1 : 14, () => this.doAnything(session)],
      [7, () => this.takeBack(session)],
      [1, () => void session.redo()],
      [1, () => this.point(session)],
    ]
    if (isStaff) {
      deeds.push(
        [5, () => this.type(session)],
        [2, () => this.compose(session)],
        [1, () => this.closeText()],
        [8, () => this.doOften(session)],
        [9, () => this.contend(session)],
        [1, () => this.changeSeveral(session)],
      )
    }
    if (role === 'facilitator') deeds.push([0.4, () => this.decideAboutSomebody(session)])
    let at = random.next() * deeds.reduce((sum, [weight]) => sum + weight, 0)
    for (const [weight, deed] of deeds) {
      at -= weight
      if (at >= 0) continue
      deed()
      return
    }
  }

  private send(session: Session, command: CommandInput): void {
    if (this.leavesSharedTexts(command)) void session.send(command)
  }

  /** Whether the texts that several people type in stay as they are: else nobody could tell what became of them. */
  private leavesSharedTexts(command: CommandInput): boolean {
    const { mayRemoveShared, sharedTexts } = this.world
    if (mayRemoveShared) return true
    const isShared = (id: string) => sharedTexts.some((text) => text.id === id)
    if (command.t === 'meeting.edit') return command.coreQuestion === undefined
    if (command.t === 'cluster.name') return !isShared(command.id)
    if (command.t === 'row.edit')
      return !isShared(command.id) || (command.title === undefined && command.remark === undefined)
    const mayTake = ['cluster.remove', 'row.remove', 'record.erase']
    return mayTake.includes(command.t) && 'ids' in command ? !command.ids.some(isShared) : true
  }

  private liveIds(session: Session, kind: Kind): string[] {
    return [...live(session.board(), kind)].map(({ id }) => id)
  }

  private addNote(session: Session): void {
    const { random } = this.world
    const text = `說${this.world.nextCharacter()}`
    const category = random.pick([...columns, null])
    const id = makeId(random.fill)
    this.send(session, { t: 'note.add', id, text, category, anonymous: random.chance(0.3) })
  }

  /** Any command that this role can ever give, sensible or not. */
  private doAnything(session: Session): void {
    const { random, mayDo } = this.world
    const types = anything.filter((type) => mayDo(type) && mayEver(session.me().role, type))
    const type = random.pick(types)
    if (type) this.sendOf(session, type)
  }

  /** What people do all the time and what depends on what others do meanwhile. */
  private doOften(session: Session): void {
    const { random, mayDo } = this.world
    const types = often.filter((type) => mayDo(type) && mayEver(session.me().role, type))
    this.sendOf(session, random.pick(types))
  }

  private sendOf(session: Session, type: CommandType): void {
    const commands = new RandomCommands(this.world.random, {
      board: () => session.board(),
      held: () => session.mine().held,
      nextCharacter: () => this.world.nextCharacter(),
      memberIds: this.world.memberIds(),
    })
    const { cid, ...input } = commands.next(type)
    this.send(session, input as CommandInput)
  }

  /** Another role for somebody, or they have to go and may come back. Never the last who can undo that. */
  private decideAboutSomebody(session: Session): void {
    const { random } = this.world
    const memberId = random.pick(this.world.memberIds().slice(1))
    if (!memberId) return
    if (random.chance(0.7)) {
      const role = random.pick([null, 'recorder', 'participant', 'tableLead', 'observer'] as const)
      this.send(session, { t: 'member.role', memberId, role })
    } else this.send(session, { t: 'member.remove', memberId, removed: random.chance(0.5) })
  }

  /** A pointer that moves: presence goes out. */
  private point(session: Session): void {
    const { random } = this.world
    session.setPresence({ cursor: [random.pick(columns), random.int(0, 300), random.int(0, 900)] })
  }

  /** The last few own actions, so that others may have been there meanwhile. */
  private takeBack(session: Session): void {
    for (let left = this.world.random.int(1, 4); left > 0; left--) void session.undo()
  }

  /** What others have their hands on too, so that what one takes back another may have changed since. */
  private contend(session: Session): void {
    const { random } = this.world
    const notes = this.liveIds(session, 'note')
    const id = notes.find((each) => each === 'note-to-begin-01') ?? notes[0]
    if (!id) return
    const word = `字${this.world.nextCharacter()}`
    this.send(
      session,
      random.pick<CommandInput>([
        { t: 'note.move', moves: [{ id, pos: [random.int(0, 400), random.int(0, 400)] }] },
        { t: 'note.tag', ids: [id], theme: word },
      ]),
    )
  }

  /** One action made of several commands. */
  private changeSeveral(session: Session): void {
    const { random } = this.world
    const notes = random.some(this.liveIds(session, 'note'), 3)
    if (notes.length === 0) return
    void session.sendAll(
      notes.map((id) => ({ t: 'note.move', moves: [{ id, pos: [random.int(0, 400), random.int(0, 400)] }] })),
    )
  }

  private liveText(session: Session) {
    const { random, sharedTexts } = this.world
    const fits = sharedTexts.filter(
      ({ field }) => field !== 'coreQuestion' || session.me().role !== 'tableLead',
    )
    const { id, field } = random.pick(fits)
    const key = `${id}.${field}`
    const record = session.board().get(id)
    if (!record || record.removedAt !== null) return null
    let text = this.client.openTexts.get(key)
    if (!text) {
      text = session.openText(id, field)
      this.client.openTexts.set(key, text)
    }
    return { key, text }
  }

  /** A few keystrokes: some characters in, or one or two out. */
  private type(session: Session): void {
    const opened = this.liveText(session)
    if (!opened) return
    const { key, text } = opened
    const { random, ledger, deleted } = this.world
    const chars = [...text.text()]
    const at = random.int(0, chars.length)
    if (chars.length > 3 && random.chance(0.25)) {
      for (const char of chars.splice(at, random.int(1, 2))) {
        deleted.add(char)
        this.client.typed.delete(char)
      }
    } else {
      const fresh = Array.from({ length: random.int(1, 4) }, () => this.world.nextCharacter())
      for (const char of fresh) {
        this.client.typed.set(char, key)
        this.world.typed.add(char)
      }
      chars.splice(at, 0, ...fresh)
    }
    text.type(chars.join(''))
    if (text.text() !== chars.join('')) ledger.violation(`${this.client.name} does not see what they typed`)
    text.moveCaret(at)
  }

  /** With an input method: nothing remote comes in meanwhile. */
  private compose(session: Session): void {
    const opened = this.liveText(session)
    if (!opened) return
    opened.text.setComposing(true)
    this.type(session)
    this.type(session)
    setTimeout(() => opened.text.setComposing(false), this.world.random.int(50, 1_500))
  }

  private closeText(): void {
    const key = this.world.random.pick([...this.client.openTexts.keys()])
    if (!key) return
    this.client.openTexts.get(key)!.close()
    this.client.openTexts.delete(key)
  }
}
