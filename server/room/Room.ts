// One open board and the sockets on it: lets members in, hands their commands to the commit loop, and shares what it
// committed, presence and heartbeats.
import * as v from 'valibot'
import type { Command } from '../../shared/commands'
import { parseCommand } from '../../shared/commands/parse'
import { isAhead, isEmptyVector } from '../../shared/doc/boardDoc'
import { cidSchema } from '../../shared/model/id'
import type { Actor } from '../../shared/model/role'
import { textLimits } from '../../shared/model/text'
import { closeCodes } from '../../shared/protocol/closeCodes'
import { encodeJson, encodeSync, frameTypes, syncTypes } from '../../shared/protocol/frames'
import type { Hello } from '../../shared/protocol/hello'
import type { Result } from '../../shared/protocol/result'
import { protocolVersion } from '../../shared/protocol/version'
import { BatchRelease } from './BatchRelease'
import type { BoardState } from './BoardState'
import { CommitLoop } from './CommitLoop'
import { DeltaCache } from './DeltaCache'
import { Heartbeats } from './Heartbeats'
import type { Committed, LoopDependencies } from './loopParts'
import type { Member } from './Member'
import { PresenceDesk } from './PresenceDesk'
import { PrivateDesk } from './PrivateDesk'

export interface RoomDependencies extends LoopDependencies {
  limits: LoopDependencies['limits'] & { commandsPer10s: number; presenceMembers: number }
  /** How long anonymous words wait for others to come with them, in ms. */
  anonymousBatchMs?: number
  /** A board's document was replaced: what was read of it before is not true any more. */
  onReplaced?(boardId: string): void
}

/** Who gets a result: a socket, or whoever inside the server submitted the command. */
type From = Member | ((result: Result) => void)

const defaultBatchMs = 20_000
const shortestWindowMs = 10
const longestWindowMs = 50

export class Room {
  private readonly members = new Set<Member>()
  /** Links that were withdrawn while this board was open: who was still on the way in by one is sent away too. */
  private readonly withdrawnLinks = new Set<string>()
  private readonly presence: PresenceDesk
  private readonly privates: PrivateDesk
  private readonly batches: BatchRelease
  private readonly deltas = new DeltaCache()
  private readonly heartbeats: Heartbeats
  private loop!: CommitLoop<From>
  private closing = false

  private constructor(
    readonly boardId: string,
    private readonly deps: RoomDependencies,
  ) {
    this.presence = new PresenceDesk(
      deps.clock,
      (frame) => this.sharePresence(frame),
      () => this.members.size > deps.limits.presenceMembers,
    )
    this.heartbeats = new Heartbeats({
      clock: deps.clock,
      members: this.members,
      isWritable: () => this.loop.writable,
      read: (look) => this.loop.read(look),
    })
    this.privates = new PrivateDesk(this.members, (member) => this.greet(member))
    this.batches = new BatchRelease(
      deps.clock,
      deps.anonymousBatchMs ?? defaultBatchMs,
      (actor, command) => this.submit(actor, command),
      deps.makeEpoch,
    )
  }

  /** Opens a board; null when there is none of that id. */
  static async open(boardId: string, deps: RoomDependencies): Promise<Room | null> {
    const room = new Room(boardId, deps)
    const loop = await CommitLoop.open<From>(boardId, deps, {
      onCommitted: (committed) => room.share(committed),
      onWritable: () => room.heartbeats.beat(),
      onReplaced: () => room.startAnew(),
      onBroken: () => room.sendAway(closeCodes.restart, 'restarting'),
    })
    if (!loop) return null
    room.loop = loop
    room.heartbeats.start()
    loop.read((state) => room.batches.consider(state.private))
    return room
  }

  get size(): number {
    return this.members.size
  }

  /** Who is connected now, once for each socket. */
  get connected(): { memberId: string; capabilityId: string }[] {
    return [...this.members]
      .filter(({ dismissed }) => !dismissed)
      .map(({ linkActor: { memberId }, capabilityId }) => ({ memberId, capabilityId }))
  }

  get isWritable(): boolean {
    return this.loop.writable
  }

  get waiting(): number {
    return this.loop.waiting
  }

  /** Lets a socket in: hello, and what only it may see. */
  join(member: Member): void {
    if (this.withdrawnLinks.has(member.capabilityId)) {
      this.sendAwayWithdrawn(member)
      return
    }
    this.members.add(member)
    this.adaptWindow()
    this.loop.read((state) => {
      if (!this.members.has(member) || !this.privates.welcome(member, state.private)) return
      member.outlet.send([
        encodeJson(frameTypes.hello, this.helloFor(member.actor, state)),
        this.privates.all(member, state.private),
      ])
      member.outlet.send([this.heartbeats.frameOf(state)])
      this.heartbeats.beatSoon()
    })
  }

  /** A link no longer opens this board: whoever came by it goes at once. The store says so already. */
  withdrawLink(capabilityId: string): void {
    this.withdrawnLinks.add(capabilityId)
    for (const member of this.members) {
      if (member.capabilityId === capabilityId) this.sendAwayWithdrawn(member)
    }
  }

  private sendAwayWithdrawn(member: Member): void {
    this.deps.metrics.closed.inc({ reason: 'link_withdrawn' })
    member.dismiss(closeCodes.unauthorized, 'link withdrawn')
  }

  leave(member: Member): void {
    if (!this.members.delete(member)) return
    this.presence.leave(member)
    this.adaptWindow()
    this.heartbeats.beatSoon()
  }

  /** Answers a SyncStep1, or sends away a mirror that is not of this document so that it starts anew. */
  sync(member: Member, stateVector: Uint8Array): void {
    this.loop.read((state) => {
      if (!this.members.has(member)) return
      if (isForeign(member, stateVector, state)) {
        this.deps.metrics.closed.inc({ reason: 'new_epoch' })
        return member.outlet.close(closeCodes.newEpoch, 'new epoch')
      }
      const frames = [this.deltas.step2(state, stateVector)]
      const here = this.presence.snapshot()
      if (here) frames.push(here)
      member.synced = true
      member.outlet.send(frames)
    })
  }

  /** False when the update is not about this member alone. */
  takePresence(member: Member, update: Uint8Array): boolean {
    return member.dismissed || this.presence.take(member, update)
  }

  /** A member's command as it came over the wire. Its answer goes back over the same socket. */
  take(member: Member, json: unknown): void {
    const command = isServersOwn(json)
      ? ({ ok: false, code: 'unknown_command' } as const)
      : parseCommand(json)
    if ('ok' in command) {
      this.deps.metrics.commands.inc({ result: command.code })
      answer(member, { ...command, cid: readCid(json) })
      return
    }
    // What comes while the board is closed is not answered: it waits in its outbox for the next server.
    if (this.closing || member.dismissed) return
    if (member.stalled) answer(member, { cid: command.cid, ok: false, code: 'not_stored' })
    // Which role holds is seen when it is decided: one that was taken away a moment before no longer does.
    else this.loop.submit({ actor: member.linkActor, command, from: member })
  }

  /** A command from inside the server, such as an import. Resolves when it is durable or refused. */
  submit(actor: Actor, command: Command): Promise<Result> {
    return new Promise((resolve) => this.loop.submit({ actor, command, from: resolve }))
  }

  /** Reads the board at a moment when everything in it is on disk. */
  look<T>(look: (state: BoardState) => T): Promise<T> {
    return new Promise((resolve, reject) => {
      this.loop.read((state) => {
        try {
          resolve(look(state))
        } catch (error) {
          reject(error)
        }
      })
    })
  }

  /** Finishes what is in flight and lets everybody go. */
  async close(code: number, reason: string): Promise<void> {
    this.closing = true
    this.heartbeats.stop()
    this.presence.stop()
    this.batches.stop()
    await this.loop.settle()
    this.sendAway(code, reason)
    this.members.clear()
    await this.loop.close()
  }

  /** Every mirror is of a document that is no more: all come back for the new one. */
  private startAnew(): void {
    this.deps.onReplaced?.(this.boardId)
    this.deps.metrics.closed.inc({ reason: 'new_epoch' }, this.members.size)
    this.sendAway(closeCodes.newEpoch, 'new epoch')
  }

  private sendAway(code: number, reason: string): void {
    for (const member of this.members) member.outlet.close(code, reason)
  }

  private share({ update, privateChanges, private: privateState, results }: Committed<From>): void {
    const own = this.privates.after(privateChanges, privateState)
    if (own.size > 0) this.heartbeats.beatSoon()
    this.batches.consider(privateState)
    for (const { from, result } of results) {
      if (typeof from === 'function') {
        from(result)
        continue
      }
      if (!result.ok && result.code === 'not_stored') from.stalled = true
      const frames = own.get(from) ?? []
      own.set(from, frames)
      frames.push(encodeJson(frameTypes.result, result))
    }
    const shared = update ? [encodeSync(syncTypes.update, update)] : []
    const here = this.presence.takeAlong()
    if (here) shared.push(here)
    for (const member of this.members) {
      const mine = own.get(member)
      const common = member.synced ? shared : []
      if (mine || common.length > 0) member.outlet.send(common, mine)
    }
  }

  private sharePresence(frame: Uint8Array): void {
    const frames = [frame]
    for (const member of this.members) if (member.synced) member.outlet.send(frames)
  }

  private helloFor(actor: Actor, state: BoardState): Hello {
    const { memberId, role, name, unit, scope } = actor
    const { notes, commandsPer10s } = this.deps.limits
    return {
      memberId,
      role,
      name,
      unit,
      scope,
      epoch: state.epoch,
      seq: state.seq,
      now: this.deps.clock.now(),
      protocol: protocolVersion,
      limits: { notes, noteText: textLimits.note, commandsPer10s },
    }
  }

  /** Tells someone anew who they are here: their role has changed. */
  private greet(member: Member): void {
    this.loop.read((state) => {
      if (this.members.has(member))
        member.outlet.send([
          encodeJson(frameTypes.hello, this.helloFor(member.actor, state)),
          this.privates.all(member, state.private),
        ])
    })
  }

  /** What a commit costs grows with the sockets that hear of it; so does the time in which others may join it. */
  private adaptWindow(): void {
    const { size } = this.members
    this.loop.windowMs = size <= 20 ? 0 : Math.min(longestWindowMs, Math.max(shortestWindowMs, size / 15))
  }
}

/** Whether a mirror is of another document: of another epoch, or holding something that this one does not. */
function isForeign(member: Member, stateVector: Uint8Array, state: BoardState): boolean {
  try {
    if (isEmptyVector(stateVector)) return false
    return (member.epoch !== null && member.epoch !== state.epoch) || isAhead(state.doc, stateVector)
  } catch {
    return true
  }
}

/** What the server does by itself, or for an import, never comes over a socket. */
const serversOwn: readonly unknown[] = ['records.import', 'records.restore', 'held.release']

function isServersOwn(json: unknown): boolean {
  return typeof json === 'object' && json !== null && serversOwn.includes((json as { t?: unknown }).t)
}

function answer(member: Member, result: Result): void {
  member.outlet.send([encodeJson(frameTypes.result, result)])
}

function readCid(json: unknown): string {
  const parsed = v.safeParse(v.object({ cid: cidSchema }), json)
  return parsed.success ? parsed.output.cid : ''
}
