// Property tests of `decide`: whatever comes, it answers; the board stays whole; what it refuses changes nothing; what
// it did can be taken back.
import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { type CommandType, commandTypes } from '../../shared/commands'
import { getShownNode, hasCircle, isInBranch } from '../../shared/mindmap/ancestry'
import { getLive, live } from '../../shared/model/board'
import { linkTargets } from '../../shared/model/category'
import type { Change } from '../../shared/model/change'
import { type BoardRecord, recordSchema } from '../../shared/model/record'
import { referencesOf } from '../../shared/model/references'
import { staffRoles } from '../../shared/model/role'
import { RandomCommands } from './commands/RandomCommands'
import { contentOf } from './sim/content'

const options = { numRuns: 60, seed: 20_190_118 }
const seeds = fc.integer({ min: 1, max: 2 ** 31 })
const length = 150
const mindTypes = ['mind.add', 'mind.add', 'mind.place', 'mind.remove', 'mind.restore', 'undo'] as const

test('decide answers every command, and no reference ever leads nowhere', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const model = new RandomCommands(seed)
      for (let i = 0; i < length; i++) {
        const command = model.next()
        const decision = model.decide(model.person(), command)
        if (decision.ok) model.apply(command, decision)
      }
      for (const record of model.board.all()) {
        for (const id of referencesOf(record))
          expect(model.board.get(id), `${record.kind} → ${id}`).toBeDefined()
        expect(v.is(recordSchema, record), `${record.kind} fits its schema`).toBe(true)
      }
    }),
    options,
  )
})

test('gathered notes are of their cluster, and links join allowed pairs once', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const model = new RandomCommands(seed)
      for (let i = 0; i < 4 * length; i++) {
        const command = model.next()
        const decision = model.decide(model.person('facilitator'), command)
        if (decision.ok) model.apply(command, decision)
      }
      for (const note of live(model.board, 'note')) {
        const cluster = getLive(model.board, 'cluster', note.clusterId)
        if (cluster) expect(note.category).toBe(cluster.category)
      }
      const pairs = new Set<string>()
      for (const link of live(model.board, 'link')) {
        const [from, to] = [
          getLive(model.board, 'cluster', link.from),
          getLive(model.board, 'cluster', link.to),
        ]
        if (!from || !to) continue
        expect(linkTargets[from.category], `${from.category} → ${to.category}`).toContain(to.category)
        expect(pairs.has(`${link.from} ${link.to}`)).toBe(false)
        pairs.add(`${link.from} ${link.to}`)
      }
    }),
    options,
  )
})

test('the mind map is a tree: no circles, and a shown node hangs on shown nodes', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const model = new RandomCommands(seed)
      for (let i = 0; i < 4 * length; i++) {
        const type = model.random.chance(0.7) ? model.random.pick(mindTypes) : undefined
        const command = model.next(type)
        const decision = model.decide(model.person(model.random.pick(staffRoles)), command)
        if (decision.ok) model.apply(command, decision)
      }
      const nodes = [...model.board.ofKind('mindNode')]
      expect(
        hasCircle(
          model.board,
          nodes.map(({ id }) => id),
        ),
      ).toBe(false)
      const removedTops = nodes.filter(({ removedAt }) => removedAt !== null)
      for (const node of nodes) {
        const isHidden = removedTops.some((top) => isInBranch(model.board, node.id, top.id))
        expect(getShownNode(model.board, node.id) === undefined).toBe(isHidden)
      }
    }),
    options,
  )
})

test('deciding changes nothing by itself, refused or not', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const model = new RandomCommands(seed)
      for (let i = 0; i < length; i++) {
        const command = model.next()
        const before = i % 10 === 0 ? [contentOf(model.board), JSON.stringify(model.private)] : null
        const decision = model.decide(model.person(), command)
        if (before) expect([contentOf(model.board), JSON.stringify(model.private)]).toEqual(before)
        if (!decision.ok) expect(Object.keys(decision)).not.toContain('changes')
        else model.apply(command, decision)
      }
    }),
    options,
  )
})

test('[SR10] an undo right after an action gives every field back, and a redo does it again', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const model = new RandomCommands(seed)
      for (let i = 0; i < length; i++) {
        const actor = model.person()
        const command = model.next()
        const decision = model.decide(actor, command)
        if (!decision.ok) continue
        const before = recordsBefore(model, decision.changes)
        model.apply(command, decision)
        const isUndoable = decision.privateChanges.some(({ op }) => op === 'inverse')
        if (command.t === 'undo' || command.t.startsWith('text.') || !isUndoable || i % 3 !== 0) continue
        const after = recordsBefore(model, decision.changes)
        const undone = takeBack(model, actor, command.cid)
        for (const [id, old] of before) {
          const now = model.board.get(id)
          if (old) expect(now).toEqual(old)
          else expect(now?.removedAt).not.toBeNull()
        }
        takeBack(model, actor, undone)
        for (const [id, record] of after) expect(model.board.get(id)).toEqual(record)
      }
    }),
    options,
  )
})

function recordsBefore(
  model: RandomCommands,
  changes: readonly Change[],
): Map<string, BoardRecord | undefined> {
  return new Map(
    changes.flatMap((change) =>
      change.op === 'put' ? [[change.record.id, model.board.get(change.record.id)]] : [],
    ),
  )
}

function takeBack(
  model: RandomCommands,
  actor: ReturnType<RandomCommands['person']>,
  target: string,
): string {
  const undo = { ...model.next('undo'), t: 'undo', target } as const
  const decision = model.decide(actor, undo)
  expect(decision, `undo of ${target}`).toMatchObject({ ok: true })
  if (decision.ok) model.apply(undo, decision)
  return undo.cid
}

test('an observer can do nothing, whatever they send', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const model = new RandomCommands(seed)
      for (let i = 0; i < length; i++) {
        const command = model.next()
        const decision = model.decide(model.person('facilitator'), command)
        if (decision.ok) model.apply(command, decision)
        for (const type of commandTypes) {
          // Everybody may say that they have read the notice.
          if (type === 'member.agree') continue
          expect(model.decide(model.person('observer'), model.next(type))).toEqual({
            ok: false,
            code: 'forbidden',
          })
        }
      }
    }),
    { ...options, numRuns: 8 },
  )
})

test('a participant changes no record of somebody else', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const model = new RandomCommands(seed)
      const guest = model.person('participant')
      for (let i = 0; i < length; i++) {
        const actor = model.random.chance(0.4) ? guest : model.person('facilitator')
        const command = model.next()
        const decision = model.decide(actor, command)
        if (!decision.ok) continue
        if (actor === guest && !isVote(command.t)) {
          for (const change of decision.changes) {
            const old = change.op === 'put' ? model.board.get(change.record.id) : undefined
            if (!old) continue
            const owner =
              command.t === 'wording.respond'
                ? speakerOf(model, old)
                : old.kind === 'note' || old.kind === 'question'
                  ? (old.author?.memberId ?? model.private.owners.get(old.id))
                  : 'nobody'
            // Whose note was shown of a stack may remove it: another of the stack is then shown at its place.
            if (owner !== guest.memberId && old.kind === 'note' && change.op === 'put')
              expect({ ...change.record, mergedInto: old.mergedInto, pos: old.pos }, command.t).toEqual(old)
            else expect(owner, command.t).toBe(guest.memberId)
          }
        }
        model.apply(command, decision)
      }
    }),
    options,
  )
})

/** Counts belong to nobody. */
function isVote(type: CommandType): boolean {
  return type === 'poll.cast' || type === 'question.support'
}

function speakerOf(model: RandomCommands, record: BoardRecord): string | null | undefined {
  if (record.kind === 'mindNode') return record.speaker?.memberId
  if (record.kind !== 'note') return null
  const person = record.proxyFor ?? record.author
  return person ? person.memberId : model.private.owners.get(record.id)
}
