// Property tests of stacks: whatever several people merge, split, move and take back, no note is lost, and every one
// lies behind a note that is shown.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Command, CommandType } from '../../shared/commands'
import { getLive, live } from '../../shared/model/board'
import { topOf } from '../../shared/model/stack'
import { indexNotes } from '../../shared/worksheet/sourceNotes'
import { RandomCommands } from './commands/RandomCommands'

const deeds: readonly CommandType[] = [
  'note.merge',
  'note.merge',
  'note.split',
  'note.remove',
  'note.restore',
  'note.recategorise',
  'cluster.gather',
  'cluster.release',
  'cluster.recategorise',
  'cluster.remove',
  'cluster.restore',
  'cluster.assign',
  'note.add',
  'held.release',
  'undo',
  'undo',
]
const seeds = fc.integer({ min: 1, max: 2 ** 31 })
const options = { numRuns: 120, seed: 20_190_118 }

test('merging and splitting never loses a note, makes a circle, or leaves one behind what is not shown', () => {
  const done = new Map<CommandType, number>()
  fc.assert(
    fc.property(seeds, (seed) => {
      const model = new RandomCommands(seed)
      const said = new Map<string, string>()
      for (let i = 0; i < 200; i++) {
        const command = i < 8 ? problemNote(model) : model.next(model.random.pick(deeds))
        const actor = model.person(model.random.pick(['facilitator', 'recorder', 'tableLead', 'participant']))
        const decision = model.decide(actor, command)
        if (!decision.ok) continue
        model.apply(command, decision)
        done.set(command.t, (done.get(command.t) ?? 0) + decision.changes.length)
        if (command.t === 'note.add') said.set(command.id, command.text)
        expectSound(model, said, command)
      }
    }),
    options,
  )
  for (const deed of deeds) expect(done.get(deed), deed).toBeGreaterThan(50)
})

/** Something to merge. */
function problemNote(model: RandomCommands): Command {
  return { ...model.next('note.add'), category: 'problem' } as Command
}

function expectSound(model: RandomCommands, said: ReadonlyMap<string, string>, { t }: Command): void {
  const { board } = model
  for (const [id, text] of said) {
    const note = board.get(id) ?? model.private.held.get(id)?.record
    expect(note, t).toMatchObject({ kind: 'note', originalText: text })
  }
  const { gathered, behind, sources } = indexNotes(board)
  let shown = 0
  for (const note of live(board, 'note')) {
    expect(sources.has(note.id)).toBe(true)
    if (note.mergedInto === null) shown += 1 + (behind.get(note.id)?.length ?? 0)
    else {
      const top = getLive(board, 'note', note.mergedInto)
      expect(top, `${t}: behind a note that is shown`).toMatchObject({
        mergedInto: null,
        category: note.category,
        clusterId: note.clusterId,
      })
    }
  }
  expect(shown, 'every live note is shown or lies behind one that is').toBe(sources.size)
  for (const notes of gathered.values()) for (const note of notes) expect(note.mergedInto).toBeNull()
  for (const note of board.ofKind('note')) expect(topOf(board, note).mergedInto, `${t}: a circle`).toBeNull()
}
