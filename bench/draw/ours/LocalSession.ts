// A board session without a server: every command is decided here and written at once.
import type {
  BoardSession,
  LiveText,
  Peer,
  SessionEvent,
  SessionStatus,
} from '../../../client/sync/BoardSession'
import { Listeners } from '../../../client/sync/Listeners'
import { ownPart } from '../../../client/sync/ownPart'
import { showPending } from '../../../client/sync/showPending'
import type { Command, CommandInput } from '../../../shared/commands'
import { decide } from '../../../shared/commands/decide'
import type { Board } from '../../../shared/model/board'
import { makeCid } from '../../../shared/model/id'
import { PrivateState } from '../../../shared/model/private'
import type { Actor } from '../../../shared/model/role'
import type { Result } from '../../../shared/protocol/result'
import type { Source } from './source'

const status: SessionStatus = {
  sync: 'saved',
  connected: true,
  loaded: true,
  waiting: 0,
  writable: true,
  members: 1,
  held: 0,
  gone: null,
}
const actor: Actor = {
  memberId: 'member-of-bench',
  role: 'facilitator',
  name: '主持人',
  unit: '',
  scope: 'board',
}

export class LocalSession implements BoardSession {
  readonly boardId = 'bench'
  private readonly own = new PrivateState()
  private readonly listeners = new Listeners()
  private shown: Board | null = null
  private peerList: readonly Peer[] = []
  private serial = 0

  constructor(private readonly source: Source) {
    source.onChange(() => {
      this.shown = null
      this.listeners.callSoon('board')
    })
  }

  /** What the server would have sent. */
  receive(update: Uint8Array | null, peers: readonly Peer[]): void {
    if (update) this.source.apply(update)
    this.peerList = peers
    this.listeners.callSoon('peers')
  }

  board(): Board {
    this.shown ??= showPending(this.source.board, {
      actor,
      private: this.own,
      rows: [],
      texts: new Map(),
    }).board
    return this.shown
  }

  send(command: CommandInput): Promise<Result> {
    const cid = makeCid(this.now())
    const { board } = this.source
    const decision = decide({ board, private: this.own, actor, now: this.now() }, {
      ...command,
      cid,
    } as Command)
    if (!decision.ok) throw new Error(`the board refused ${command.t}: ${decision.code}`)
    this.source.write(decision.changes)
    return Promise.resolve({ cid, ok: true, seq: ++this.serial })
  }

  sendAll(commands: readonly CommandInput[]): Promise<Result[]> {
    return Promise.all(commands.map((command) => this.send(command)))
  }

  peers(): readonly Peer[] {
    return this.peerList
  }

  on(event: SessionEvent, listener: () => void): () => void {
    return this.listeners.on(event, listener)
  }

  token = () => ''
  me = () => actor
  status = () => status
  mine = () => ownPart(this.own, actor.memberId)
  owns = () => false
  seq = () => this.serial
  now = () => Date.now()
  canUndo = () => false
  canRedo = () => false
  undo = () => Promise.resolve(null)
  redo = () => Promise.resolve(null)
  noteDone(): void {}
  refused = () => []
  dismissRefused(): void {}
  setPresence(): void {}
  freezePresence(): void {}
  close = () => Promise.resolve()
  openText(): LiveText {
    throw new Error('nobody writes here by hand')
  }
}
