// Tests of the test: each planted bug must be caught by the simulation, or its checks are worth nothing.
import './sim/globalTime'
import { afterEach, expect, test } from 'vitest'
import { StatusLight } from '../../client/sync/StatusLight'
import type { BoardState } from '../../server/room/BoardState'
import { CommitLoop } from '../../server/room/CommitLoop'
import type { LoopDependencies, LoopListeners, Submission } from '../../server/room/loopParts'
import type { Outlet } from '../../server/room/Member'
import { mineOf } from '../../server/room/mineOf'
import { PrivateDesk } from '../../server/room/PrivateDesk'
import { definitionOf } from '../../shared/commands'
import type { DecideContext, Draft } from '../../shared/commands/define'
import { PrivateState } from '../../shared/model/private'
import type { BoardRecord } from '../../shared/model/record'
import { encodeJson, frameTypes, syncTypes } from '../../shared/protocol/frames'
import { compareContents, compareStateVectors } from './sim/checks'
import { plantDivergence } from './sim/plantDivergence'
import { type SimOptions, Simulation } from './sim/Simulation'

/** More than the worst of them needs. */
const seedsToTry = 60
let repair = () => {}
afterEach(() => repair())

/** The first violation that any of the seeds shows. */
async function findViolation(options: SimOptions, pattern: RegExp): Promise<string | null> {
  for (let seed = 1; seed <= seedsToTry; seed++) {
    const { violations } = await new Simulation(seed, options).run()
    const found = violations.find((violation) => pattern.test(violation))
    if (found) return found
  }
  return null
}

/** Puts a bug in the place of a method until the test is over. */
function plant<T extends object, K extends keyof T>(target: T, name: K, bug: T[K]): void {
  const right = target[name]
  target[name] = bug
  repair = () => {
    target[name] = right
    repair = () => {}
  }
}

test('[SR1] catches a server that acknowledges before the disk has it', async () => {
  const wrapStore: SimOptions['wrapStore'] = (store) => {
    const { append } = store
    store.append = (boardId, record) => {
      append(boardId, record).catch(() => {})
      return Promise.resolve()
    }
  }
  expect(
    await findViolation({ wrapStore }, /answered before it was durable|never was durable|is not in the log/),
  ).not.toBeNull()
})

test('[SR4] catches a server that leaves one update out', async () => {
  const wrapOutlet = (): NonNullable<SimOptions['wrapOutlet']> => {
    let seen = 0
    return (outlet: Outlet) => ({
      ...outlet,
      send: (frames, own) =>
        outlet.send(
          frames.filter((frame) => !isUpdate(frame) || ++seen % 150 !== 0),
          own,
        ),
    })
  }
  expect(
    await findViolation({ wrapOutlet: wrapOutlet(), withFaults: false }, /mirror differs/),
  ).not.toBeNull()
})

function isUpdate(frame: Uint8Array): boolean {
  return frame[0] === frameTypes.sync && frame[1] === syncTypes.update
}

test('[SR1] catches a server that broadcasts before its disk has it', async () => {
  const { commit } = loopOf
  plant(loopOf, 'commit', function (this: OpenLoop, batch) {
    const { append } = this.deps.store
    this.deps.store.append = (boardId, record) => {
      if (record.update) this.listeners.onCommitted({ ...nothing, update: record.update })
      return append(boardId, record)
    }
    return commit.call(this, batch).finally(() => {
      this.deps.store.append = append
    })
  })
  expect(await findViolation({}, /never was durable|on no disk/)).not.toBeNull()
})

/** What the class keeps to itself. */
interface OpenLoop {
  commit(batch: Submission<unknown>[]): Promise<void>
  deps: LoopDependencies
  listeners: LoopListeners<unknown>
}
const loopOf = CommitLoop.prototype as unknown as OpenLoop
const nothing = { privateChanges: [], private: new PrivateState(true), results: [] }

test('[SR2] [SR5] catches a server that carries a command out twice', async () => {
  const { submit } = CommitLoop.prototype
  plant(CommitLoop.prototype, 'submit', function (this: CommitLoop<unknown>, submission) {
    submit.call(this, submission)
    const { command } = submission
    if (command.t === 'text.edit')
      submit.call(this, { ...submission, command: { ...command, cid: `${command.cid.slice(0, -1)}!` } })
  })
  expect(
    await findViolation({ withFaults: false }, /is there 2 times|of nobody is in the log/),
  ).not.toBeNull()
})

test('[SR5] catches a server that forgets after a restart what it has answered', async () => {
  const wrapStore: SimOptions['wrapStore'] = (store) => {
    store.listAnswered = async () => []
  }
  expect(
    await findViolation({ wrapStore }, /did not settle|answered both ways|refused command/),
  ).not.toBeNull()
})

test('catches a server that shows everybody what is held back', async () => {
  plant(PrivateDesk.prototype, 'all', (member, state) =>
    encodeJson(frameTypes.mine, {
      ...mineOf(state, member.actor),
      held: [...state.held.values()].map(({ record }) => record),
    }),
  )
  expect(await findViolation({ withFaults: false }, /which is held back/)).not.toBeNull()
})

test('catches a release that tells who wrote an anonymous note', async () => {
  const release = definitionOf.get('held.release')!
  const { decide } = release
  plant(release, 'decide', (command: never, draft: Draft, context: DecideContext) => {
    const refusal = decide(command, draft, context)
    for (const record of [...draft.puts.values()]) {
      const memberId = context.private.owners.get(record.id)
      if (record.kind === 'note' && memberId)
        draft.put({ ...record, author: { memberId, name: '', unit: '' } })
    }
    return refusal
  })
  expect(await findViolation({ withFaults: false }, /tells that .* wrote it/)).not.toBeNull()
})

test('[SR4] catches a board whose records name what is not there', async () => {
  const gather = definitionOf.get('cluster.gather')!
  const { decide } = gather
  plant(gather, 'decide', (command: never, draft: Draft, context: DecideContext) => {
    const refusal = decide(command, draft, context)
    for (const record of [...draft.puts.values()])
      if (record.kind === 'note') draft.put({ ...record, clusterId: `${record.clusterId}-x` })
    return refusal
  })
  expect(await findViolation({ withFaults: false }, /refers to nothing/)).not.toBeNull()
})

test('[SR3] catches a server that answers reads while a commit is in flight', async () => {
  plant(
    CommitLoop.prototype,
    'read',
    function (this: CommitLoop<unknown>, look: (state: BoardState) => void) {
      look((this as unknown as { state: BoardState }).state)
    },
  )
  expect(await findViolation({}, /never was durable|on no disk/)).not.toBeNull()
})

test('[SR10] catches an undo that does not look whether someone wrote since', async () => {
  plant(definitionOf.get('undo')!, 'decide', undoBlindly as never)
  expect(await findViolation({}, /had written since/)).not.toBeNull()
})

function undoBlindly(
  command: { target: string },
  draft: Draft,
  { private: own, now }: DecideContext,
): undefined {
  for (const { id, before } of own.undo.inverses.get(command.target)?.patches ?? []) {
    const record = draft.get(id)
    if (record) draft.put({ ...record, ...(before ?? { removedAt: now }) } as BoardRecord)
  }
}

test('[SR6] catches a client that forgets its outbox on a reload', async () => {
  const wrapOutbox: SimOptions['wrapOutbox'] = (store) => ({ ...store, list: async () => [] })
  expect(await findViolation({ wrapOutbox }, /was lost|never arrived|says saved/)).not.toBeNull()
})

test('[SR8] catches a light that says saved as soon as there is a line', async () => {
  plant(StatusLight.prototype as unknown as { syncOf(): string }, 'syncOf', () => 'saved')
  expect(await findViolation({ withFaults: false }, /says saved/)).not.toBeNull()
})

test('[SR4] equal state vectors over different contents are told apart from equal boards', async () => {
  const sim = new Simulation(7)
  expect((await sim.run()).violations).toEqual([])
  const [victim, ...others] = sim.clients
  plantDivergence(victim!, others)
  const said: string[] = []
  compareStateVectors(sim, (message) => said.push(message))
  expect(said).toEqual([])
  compareContents(sim, (message) => said.push(message))
  expect(said).toEqual([expect.stringContaining(`${victim!.name}'s mirror differs`)])
})
