// docs/PERMISSIONS.md is what `permit` says, in every case. Renew its table: RENEW_PERMISSIONS=1 npx vitest run <this>.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findSection, readDocument } from './markdown'
import {
  ask,
  type Deed,
  deeds,
  drawTable,
  isPromised,
  type StepCase,
  stepCases,
  type Who,
  whos,
} from './permissionsTable'

const path = fileURLToPath(new URL('../../docs/PERMISSIONS.md', import.meta.url))

if (process.env.RENEW_PERMISSIONS) {
  const text = readFileSync(path, 'utf8')
  writeFileSync(path, text.replace(/\| command \|[\s\S]*?\n(?!\|)/, drawTable()))
}

const rows = findSection(readDocument('PERMISSIONS.md'), 'The table').rows
const cells = new Map(rows.map(([deed, ...said]) => [deed!.replaceAll('`', ''), said] as const))

test('every command has its line', () => {
  expect([...cells.keys()]).toEqual([...deeds])
})

test('whoever asks, whatever it is about, in whatever step: the table is right', () => {
  const cases = fc.tuple(
    fc.constantFrom<Who>(...whos),
    fc.constantFrom<Deed>(...deeds),
    fc.boolean(),
    fc.constantFrom<StepCase>(...stepCases),
  )
  fc.assert(
    fc.property(cases, ([who, deed, own, step]) => {
      const promised = isPromised(cells.get(deed)![whos.indexOf(who)]!, own, step)
      expect(!ask(who, deed, own, step), `${who} ${deed} own=${own} step=${step}`).toBe(promised)
    }),
    { numRuns: 4000, seed: 20_190_118 },
  )
})

test('and in every single case', () => {
  for (const who of whos) {
    for (const deed of deeds) {
      for (const own of [true, false]) {
        for (const step of stepCases) {
          const promised = isPromised(cells.get(deed)![whos.indexOf(who)]!, own, step)
          expect(!ask(who, deed, own, step), `${who} ${deed} own=${own} step=${step}`).toBe(promised)
        }
      }
    }
  }
})
