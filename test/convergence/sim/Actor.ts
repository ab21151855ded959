// What a simulated person does: one random action of their role at a time, on whatever the board shows them.

import type { Session } from '../../../client/sync/Session'
import type { CommandInput } from '../../../shared/commands'
import { live } from '../../../shared/model/board'
import { columns } from '../../../shared/model/category'
import { makeId } from '../../../shared/model/id'
import type { Kind, RecordOf } from '../../../shared/model/record'
import { staffRoles } from '../../../shared/model/role'
import type { Ledger } from './Ledger'
import type { SeededRandom } from './SeededRandom'
import type { SimClient } from './SimClient'

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
    const isStaff = staffRoles.includes(this.client.role)
    const deeds: [number, () => void][] = [
      [6, () => this.addNote(session)],
      [4, () => this.changeNote(session)],
      [2, () => void session.undo()],
      [1, () => void session.redo()],
    ]
    if (isStaff) {
      deeds.push(
        [6, () => this.type(session)],
        [2, () => this.compose(session)],
        [1, () => this.closeText()],
        [8, () => this.arrange(session)],
        [2, () => this.changeSeveral(session)],
      )
    }
    let at = random.next() * deeds.reduce((sum, [weight]) => sum + weight, 0)
    for (const [weight, deed] of deeds) {
      at -= weight
      if (at >= 0) continue
      deed()
      return
    }
  }

  private send(session: Session, command: CommandInput): void {
    void session.send(command)
  }

  private id(): string {
    return makeId(this.world.random.fill)
  }

  private liveIds<K extends Kind>(
    session: Session,
    kind: K,
    fits: (record: RecordOf<K>) => boolean = () => true,
  ): string[] {
    const ids: string[] = []
    for (const record of live(session.board(), kind)) if (fits(record)) ids.push(record.id)
    return ids
  }

  private addNote(session: Session): void {
    const { random } = this.world
    const text = `說${this.world.nextCharacter()}`
    const category = random.pick([...columns, null])
    this.send(session, { t: 'note.add', id: this.id(), text, category, anonymous: random.chance(0.3) })
  }

  private changeNote(session: Session): void {
    const { random } = this.world
    const own = this.liveIds(session, 'note', (note) => session.owns(note.id))
    const removed = [...session.board().ofKind('note')].filter(
      (note) => note.removedAt !== null && session.owns(note.id),
    )
    const id = random.pick(own)
    if (!id) {
      this.addNote(session)
      return
    }
    const pos: [number, number] = [random.int(0, 400), random.int(0, 2_000)]
    this.send(
      session,
      random.pick<CommandInput>([
        { t: 'note.edit', id, text: `改${this.world.nextCharacter()}` },
        { t: 'note.move', moves: [{ id, pos }] },
        { t: 'note.tag', ids: [id], theme: random.pick(['甲', '乙', '']) },
        { t: 'note.recategorise', ids: [id], category: random.pick([...columns, null]) },
        { t: 'note.remove', ids: [id] },
        { t: 'note.restore', ids: [removed[0]?.id ?? id] },
      ]),
    )
  }

  /** Staff's work: clusters, rows, links, answers. */
  private arrange(session: Session): void {
    const { random, sharedTexts, mayRemoveShared } = this.world
    const isFree = (record: { id: string }) =>
      mayRemoveShared || !sharedTexts.some((text) => text.id === record.id)
    const notes = this.liveIds(session, 'note')
    const clusters = this.liveIds(session, 'cluster')
    const freeClusters = this.liveIds(session, 'cluster', isFree)
    const rows = this.liveIds(session, 'row')
    const freeRows = this.liveIds(session, 'row', isFree)
    const links = this.liveIds(session, 'link')
    const gone = (kind: Kind) =>
      random.pick([...session.board().ofKind(kind)].filter(({ removedAt }) => removedAt !== null))?.id
    const column = random.pick(columns)
    const sameColumn = this.liveIds(session, 'note', (note) => note.category === column)
    const end = () =>
      random.chance(0.5) && notes.length > 0
        ? { clusterId: this.id(), noteId: random.pick(notes) }
        : { clusterId: random.pick(clusters) }
    const choices: (CommandInput | null)[] = [
      {
        t: 'cluster.add',
        id: this.id(),
        category: column,
        title: random.chance(0.5) ? `名${this.world.nextCharacter()}` : '',
      },
      { t: 'row.add', id: this.id(), title: `列${this.world.nextCharacter()}` },
      sameColumn.length > 0
        ? { t: 'cluster.gather', clusterId: this.id(), noteIds: random.some(sameColumn, 3) }
        : null,
      sameColumn.length > 1
        ? { t: 'note.merge', ids: random.some(sameColumn, 3), into: random.pick(sameColumn) }
        : null,
      notes.length > 0 ? { t: 'note.split', ids: random.some(notes, 2) } : null,
      notes.length > 0 ? { t: 'cluster.release', noteIds: random.some(notes, 2) } : null,
      freeClusters.length > 0
        ? { t: 'cluster.name', id: random.pick(freeClusters), title: `題${this.world.nextCharacter()}` }
        : null,
      clusters.length > 0
        ? {
            t: 'cluster.move',
            moves: [{ id: random.pick(clusters), pos: [random.int(0, 300), random.int(0, 900)] }],
          }
        : null,
      clusters.length > 0 ? { t: 'cluster.recategorise', id: random.pick(clusters), category: column } : null,
      clusters.length > 0 ? { t: 'cluster.assign', entry: end(), rowId: random.pick([...rows, null]) } : null,
      clusters.length > 0
        ? { t: 'cluster.mark', id: random.pick(clusters), minority: random.chance(0.5) }
        : null,
      freeClusters.length > 0 ? { t: 'cluster.remove', ids: [random.pick(freeClusters)] } : null,
      gone('cluster') ? { t: 'cluster.restore', ids: [gone('cluster') ?? ''] } : null,
      freeRows.length > 0
        ? { t: 'row.edit', id: random.pick(freeRows), title: `改${this.world.nextCharacter()}` }
        : null,
      rows.length > 0
        ? {
            t: 'row.edit',
            id: random.pick(rows),
            state: random.pick(['agreed', 'divergent', 'study']),
            sourceNoteIds: random.some(notes, 2),
          }
        : null,
      freeRows.length > 0 ? { t: 'row.remove', ids: [random.pick(freeRows)] } : null,
      gone('row') ? { t: 'row.restore', ids: [gone('row') ?? ''] } : null,
      clusters.length > 0 ? { t: 'link.add', id: this.id(), from: end(), to: end() } : null,
      clusters.length > 1
        ? {
            t: 'link.add',
            id: this.id(),
            from: { clusterId: random.pick(clusters) },
            to: { clusterId: random.pick(clusters) },
          }
        : null,
      links.length > 0 ? { t: 'link.remove', ids: [random.pick(links)] } : null,
      gone('link') ? { t: 'link.restore', ids: [gone('link') ?? ''] } : null,
      rows.length > 0
        ? {
            t: 'response.set',
            id: this.id(),
            rowId: random.pick(rows),
            feasibility: 'study',
            text: `答${this.world.nextCharacter()}`,
          }
        : null,
      notes.length > 0
        ? { t: 'note.reword', id: random.pick(notes), text: `轉${this.world.nextCharacter()}` }
        : null,
      notes.length > 0 ? { t: 'note.recategorise', ids: random.some(notes, 3), category: column } : null,
      notes.length > 0 ? { t: 'note.remove', ids: [random.pick(notes)] } : null,
      this.client.role === 'facilitator'
        ? { t: 'meeting.edit', leadAgency: `機關${this.world.nextCharacter()}` }
        : null,
      this.client.role === 'facilitator'
        ? { t: 'table.add', id: this.id(), name: `桌${this.world.nextCharacter()}` }
        : null,
    ]
    const command = random.pick(choices.filter((choice) => choice !== null))
    if (command) this.send(session, command)
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
      ({ field }) => field !== 'coreQuestion' || this.client.role !== 'tableLead',
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
