// Random commands of every type, sensible and not, on a board in memory: ids of the right kind, of the wrong one, and
// of nothing at all. Keeps the board and the private state as the server would.
import type { Command, CommandType } from '../../../shared/commands'
import { commandTypes } from '../../../shared/commands'
import { decide } from '../../../shared/commands/decide'
import type { Decision } from '../../../shared/commands/define'
import { parseCommand } from '../../../shared/commands/parse'
import { type Board, BoardIndex, byOrder, live } from '../../../shared/model/board'
import { categories, columns } from '../../../shared/model/category'
import type { Change } from '../../../shared/model/change'
import { makeCid, makeId } from '../../../shared/model/id'
import { fieldText, liveFields, parseTextKey, withFieldText } from '../../../shared/model/liveText'
import { meetingDefaults } from '../../../shared/model/meeting'
import { sides } from '../../../shared/model/mindNode'
import { PrivateState } from '../../../shared/model/private'
import type { BoardRecord, Kind } from '../../../shared/model/record'
import { type Actor, type Role, roles } from '../../../shared/model/role'
import { activities } from '../../../shared/model/step'
import { applyOps } from '../../../shared/text/ops'
import { SeededRandom } from '../sim/SeededRandom'

export const kinds: readonly Kind[] = [
  'note',
  'cluster',
  'row',
  'link',
  'table',
  'response',
  'mindNode',
  'step',
  'question',
  'poll',
  'meeting',
]

/** For whoever carries the commands out elsewhere, as the simulation does: what they are chosen on, and what is said. */
export interface CommandGround {
  board(): Board
  /** Held records that this person sees. */
  held(): readonly BoardRecord[]
  /** A character that nobody has used before. */
  nextCharacter(): string
  memberIds: readonly string[]
}

export class RandomCommands {
  readonly random: SeededRandom
  readonly board = new BoardIndex([
    { ...meetingDefaults, coAgencies: [], legend: [], stages: [], createdAt: 1 },
  ])
  readonly private = new PrivateState(true)
  private readonly sent: string[] = []
  private now = 1_700_000_000_000

  constructor(
    seed: number | SeededRandom,
    private readonly ground?: CommandGround,
  ) {
    this.random = typeof seed === 'number' ? new SeededRandom(seed) : seed
  }

  private get seen(): Board {
    return this.ground?.board() ?? this.board
  }

  private get held(): readonly BoardRecord[] {
    return this.ground?.held() ?? [...this.private.held.values()].map(({ record }) => record)
  }

  person(role: Role = this.random.pick(roles)): Actor {
    return { memberId: `member-${role}`, role, name: role, unit: '', scope: 'board' }
  }

  /** A command that passes its schema. */
  next(type: CommandType = this.random.pick(commandTypes)): Command {
    const command = parseCommand({
      t: type,
      cid: makeCid(++this.now, this.random.fill),
      ...this.fieldsOf(type),
    })
    if ('ok' in command) throw new Error(`made a ${type} that is ${command.code}`)
    return command
  }

  decide(actor: Actor, command: Command): Decision {
    return decide({ board: this.board, private: this.private, actor, now: this.now }, command)
  }

  /** Carries a decision out. */
  apply(command: Command, decision: Decision & { ok: true }): void {
    for (const change of decision.changes) this.write(change)
    this.private.apply(decision.privateChanges)
    this.sent.push(command.group ?? command.cid)
  }

  private write(change: Change): void {
    if (change.op === 'put') this.board.put(change.record)
    if (change.op !== 'editText') return
    const { id, field } = parseTextKey(change.key)!
    const record = this.board.get(id)!
    this.board.put(withFieldText(record, field, applyOps(fieldText(record, field), change.ops)))
  }

  private id(kind: Kind): string {
    const { random } = this
    if (random.chance(0.06)) return makeId(random.fill)
    const of = random.chance(0.06) ? random.pick(kinds) : kind
    const some = random.chance(0.75) ? [...live(this.seen, of)] : [...this.seen.ofKind(of)]
    const held = this.held.filter((record) => record.kind === of)
    return random.pick([...some, ...held])?.id ?? makeId(random.fill)
  }

  private ids(kind: Kind): string[] {
    return Array.from({ length: this.random.int(1, 3) }, () => this.id(kind))
  }

  private freshId(): string {
    return this.random.chance(0.95) ? makeId(this.random.fill) : this.id(this.random.pick(kinds))
  }

  private text(): string {
    if (this.ground) return this.random.chance(0.2) ? '' : `字${this.ground.nextCharacter()}`
    return this.random.pick(['', '字', '被雷打到', '雙軌😀', 'x'.repeat(40)])
  }

  private said(): string {
    return this.ground ? `說${this.ground.nextCharacter()}` : this.text() || '說'
  }

  private pos(): [number, number] {
    return [this.random.int(-50, 900), this.random.int(-50, 3_000)]
  }

  private end(): object {
    return this.random.chance(0.5)
      ? { clusterId: this.id('cluster') }
      : { clusterId: this.freshId(), noteId: this.id('note') }
  }

  private parent(): string | null {
    return this.random.chance(0.2) ? null : this.id('mindNode')
  }

  private speaker(): object {
    return { memberId: this.memberId(), name: '說', unit: '' }
  }

  private memberId(): string {
    return this.ground ? this.random.pick(this.ground.memberIds) : `member-${this.random.pick(roles)}`
  }

  private maybe<T>(value: T): T | undefined {
    return this.random.chance(0.5) ? value : undefined
  }

  private fieldsOf(type: CommandType): object {
    const { random } = this
    switch (type) {
      case 'meeting.edit':
        return {
          title: this.maybe(this.text()),
          coreQuestion: this.maybe(this.text()),
          coAgencies: this.maybe([this.text()]),
        }
      case 'meeting.finish':
        return {}
      case 'note.add':
        return {
          id: this.freshId(),
          text: this.said(),
          category: random.pick([...categories, null]),
          pos: this.maybe(this.pos()),
          anonymous: random.chance(0.3),
          tableId: this.maybe(random.pick([null, this.id('table')])),
          stepId: random.chance(0.3) ? this.id('step') : undefined,
          proxyFor: random.chance(0.1) ? { memberId: null, name: '代', unit: '' } : undefined,
          evidence: this.maybe(this.text()),
          utteranceId: random.chance(0.1) ? this.id('utterance') : null,
        }
      case 'note.edit':
        return { id: this.id('note'), text: this.said() }
      case 'note.reword':
        return { id: this.id('note'), text: this.text() }
      case 'note.tag':
        return { ids: this.ids('note'), theme: this.text() }
      case 'note.move':
        return { moves: this.ids('note').map((id) => ({ id, pos: this.pos() })) }
      case 'note.recategorise':
        return {
          ids: this.ids('note'),
          category: random.pick([...categories, null]),
          positions: this.maybe([this.pos()]),
        }
      case 'note.remove':
      case 'note.restore':
        return { ids: this.ids('note') }
      case 'note.merge':
        return { ids: this.notesOfOneColumn(), into: this.notesOfOneColumn()[0] }
      case 'note.split':
        return { ids: this.ids('note') }
      case 'cluster.add':
        return {
          id: this.freshId(),
          category: random.pick(columns),
          title: this.text(),
          rowId: random.pick([null, this.id('row')]),
        }
      case 'cluster.gather':
        return {
          clusterId: random.chance(0.5) ? this.freshId() : this.id('cluster'),
          noteIds: this.notesOfOneColumn(),
        }
      case 'cluster.release':
        return { noteIds: this.ids('note') }
      case 'cluster.name':
        return { id: this.id('cluster'), title: this.text() }
      case 'cluster.move':
        return { moves: this.ids('cluster').map((id) => ({ id, pos: this.pos() })) }
      case 'cluster.recategorise':
        return { id: this.id('cluster'), category: random.pick(columns) }
      case 'cluster.assign':
        return {
          entry: this.end(),
          rowId: random.pick([null, this.id('row')]),
          order: this.maybe(random.pick(['a0', 'a1', 'Zz'])),
        }
      case 'cluster.mark':
        return {
          id: this.id('cluster'),
          minority: this.maybe(true),
          declined: this.maybe(false),
          collapsed: this.maybe(true),
        }
      case 'cluster.remove':
      case 'cluster.restore':
        return { ids: this.ids('cluster') }
      case 'row.add':
        return { id: this.freshId(), title: this.text(), tableId: random.pick([null, this.id('table')]) }
      case 'row.edit':
        return {
          id: this.id('row'),
          title: this.maybe(this.text()),
          tableId: this.maybe(this.id('table')),
          sourceNoteIds: this.maybe(this.ids('note')),
        }
      case 'row.remove':
      case 'row.restore':
        return { ids: this.ids('row') }
      case 'link.add':
        return { id: this.freshId(), from: this.end(), to: this.end() }
      case 'link.remove':
      case 'link.restore':
        return { ids: this.ids('link') }
      case 'table.add':
        return { id: this.freshId(), name: this.text() }
      case 'table.edit':
        return { id: this.id('table'), name: this.maybe(this.text()) }
      case 'table.remove':
        return { ids: this.ids('table') }
      case 'response.set':
        return {
          id: random.chance(0.5) ? this.freshId() : this.id('response'),
          rowId: random.pick([null, this.id('row')]),
          clusterId: random.pick([null, this.id('cluster')]),
          feasibility: random.pick(['immediate', 'study', null]),
          text: this.text(),
        }
      case 'utterance.append': {
        const last = [...live(this.seen, 'utterance')].sort(byOrder).at(-1)
        const seen = last ? { id: last.id, length: last.text.length } : null
        return {
          after: random.chance(0.8) ? seen : { id: this.id('utterance'), length: random.int(0, 9) },
          grown: this.maybe(`${last?.text ?? ''}${this.said()}`),
          utterances: Array.from({ length: random.int(0, 3) }, () => ({
            id: this.freshId(),
            speaker: this.text(),
            text: this.said(),
            direction: random.chance(0.2),
          })),
        }
      }
      case 'mind.add':
        return {
          id: this.freshId(),
          parentId: this.parent(),
          after: this.maybe(random.pick([null, this.id('mindNode')])),
          text: this.text(),
          category: random.pick([...categories, null]),
          speaker: random.chance(0.5) ? this.speaker() : null,
          side: this.maybe(random.pick(sides)),
          noteId: random.chance(0.2) ? this.id('note') : null,
          sourced: random.chance(0.1),
        }
      case 'mind.edit':
        return {
          id: this.id('mindNode'),
          text: this.maybe(this.text()),
          neutralText: this.maybe(this.text()),
          noteId: random.chance(0.2) ? random.pick([null, this.id('note')]) : undefined,
        }
      case 'mind.place':
        return {
          id: this.id('mindNode'),
          parentId: this.parent(),
          after: this.maybe(random.pick([null, this.id('mindNode')])),
        }
      case 'mind.tag':
        return {
          ids: this.ids('mindNode'),
          category: this.maybe(random.pick([...categories, null])),
          stage: this.maybe(this.text()),
          speaker: this.maybe(random.pick([null, this.speaker()])),
          folded: this.maybe(random.chance(0.5)),
          offset: this.maybe(random.pick([null, this.pos()])),
        }
      case 'mind.remove':
      case 'mind.restore':
        return { ids: this.ids('mindNode') }
      case 'wording.respond':
        return { id: this.id(random.pick(['note', 'mindNode'])), text: random.pick([null, this.said()]) }
      case 'step.add':
        return {
          id: this.freshId(),
          title: this.text(),
          activity: random.pick(activities),
          mayEditOwn: random.chance(0.8),
        }
      case 'step.edit':
        return { id: this.id('step'), title: this.maybe(this.text()), minutes: this.maybe(5) }
      case 'step.run':
        return { id: this.id('step'), state: random.pick(['open', 'paused', 'closed']) }
      case 'step.remove':
        return { ids: this.ids('step') }
      case 'note.reveal':
        return {
          tableId: this.maybe(random.pick([null, this.id('table')])),
          category: this.maybe(random.pick(categories)),
          count: this.maybe(random.int(1, 3)),
        }
      case 'question.ask':
        return { id: this.freshId(), text: this.said(), anonymous: random.chance(0.4) }
      case 'question.support':
        return { id: this.id('question'), on: random.chance(0.6) }
      case 'question.set':
        return { id: this.id('question'), state: random.pick(['open', 'answered', 'archived']) }
      case 'question.project':
        return { id: random.pick([null, this.id('question')]) }
      case 'question.toNote':
        return { id: this.id('question'), noteId: this.freshId(), category: random.pick(categories) }
      case 'question.remove':
      case 'question.restore':
        return { ids: this.ids('question') }
      case 'poll.add':
        return {
          id: this.freshId(),
          title: '表決',
          mode: random.pick(['dots', 'approval', 'yesNo']),
          options: [1, 2, 3].map((n) => ({ id: `poll-option-${n}`, text: this.text() })),
          budget: random.int(1, 4),
          hidden: random.chance(0.5),
        }
      case 'poll.edit':
        return { id: this.id('poll'), hidden: random.chance(0.5) }
      case 'poll.run':
        return { id: this.id('poll'), state: random.pick(['open', 'closed']) }
      case 'poll.cast':
        return {
          id: this.id('poll'),
          choices: random
            .some([1, 2, 3], 2)
            .map((n) => ({ id: `poll-option-${n}`, count: random.int(1, 2) })),
        }
      case 'poll.count':
        return { id: this.id('poll'), counts: random.pick([null, [{ id: 'poll-option-1', count: 7 }]]) }
      case 'poll.project':
        return { id: random.pick([null, this.id('poll')]) }
      case 'poll.remove':
        return { ids: this.ids('poll') }
      case 'member.role':
        return { memberId: 'member-of-nobody', role: random.pick([null, ...roles]) }
      case 'member.seat':
        return {
          memberIds: [this.memberId()],
          tableId: random.pick([null, this.id('table')]),
        }
      case 'member.remove':
        return { memberId: 'member-of-nobody' }
      case 'member.agree':
      case 'held.release':
        return {}
      case 'meeting.lock':
        return { locks: random.chance(0.1) ? ['lane:problem'] : [] }
      case 'meeting.speak':
        return { speaking: random.chance(0.5) ? { tableId: null, who: '說', seconds: 60 } : null }
      case 'row.compare':
        return { id: this.id('row'), otherId: this.id('row'), mark: random.pick(['same', 'apart', null]) }
      case 'text.open':
        return { key: this.textKey() }
      case 'text.edit':
        return this.textEdit()
      case 'undo':
        return { target: random.pick(this.sent.slice(-8)) ?? makeId(random.fill) }
      case 'records.import':
        return { records: [] }
      case 'records.restore':
        // Often, an empty board would leave the other commands nothing to do.
        return { records: random.chance(0.1) ? [] : [...this.board.all()] }
      case 'moment.name':
        return { id: makeId(random.fill), title: random.pick(['', '第一輪']) }
      case 'record.erase':
        return { ids: [this.id(random.pick(kinds))] }
      case 'member.erase':
        return { memberId: this.memberId() }
      default:
        throw new Error(`no random ${String(type)} yet: add one here`)
    }
  }

  private notesOfOneColumn(): string[] {
    const column = this.random.pick(columns)
    const fitting = [...live(this.seen, 'note')].filter((note) => note.category === column)
    return fitting.length > 0 && this.random.chance(0.8)
      ? this.random.some(fitting, 3).map(({ id }) => id)
      : this.ids('note')
  }

  private textKey(): string {
    const kind = this.random.pick(['meeting', 'note', 'cluster', 'row', 'mindNode'] as const)
    const field = this.random.chance(0.95) ? this.random.pick(Object.keys(liveFields[kind]!)) : 'nothing'
    return `${this.id(kind)}.${field}`
  }

  /** As `shared/doc` hands it to `decide`, with its ops resolved. */
  private textEdit(): object {
    const key = this.textKey()
    const { id, field } = parseTextKey(key)!
    const record = this.board.get(id)
    const text = record ? fieldText(record, field) : ''
    const index = this.random.int(0, text.length)
    const ops = [{ index, del: this.random.int(0, text.length - index), ins: this.text() }]
    return { key, epoch: 'epoch', del: [], ins: [], ops: this.random.chance(0.9) ? ops : null }
  }
}
