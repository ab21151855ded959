// Every rule of docs/SYNC_RULES.md is cited by the title of a test, and every id that a title cites is a rule.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listFiles } from '../../scripts/lib/listFiles.mjs'
import { root } from '../../scripts/lib/root.mjs'

const idPattern = /\[(SR\d+)\]/g

/** Ids in the titles of `test(…)`, `it(…)` and `describe(…)`, whatever stands around the title. */
function idsInTitles(source: string): string[] {
  const titles = source.matchAll(/\b(?:test|it|describe)(?:\.each\([^)]*\))?\(\s*(['"`])(.*?)\1/gs)
  return [...titles].flatMap(([, , title]) => [...title!.matchAll(idPattern)].map((match) => match[1]!))
}

const document = readFileSync(join(root, 'docs/SYNC_RULES.md'), 'utf8')
const rules = [...document.matchAll(/^- \*\*\[(SR\d+)\] /gm)].map((match) => match[1]!)

test('the rules are numbered without gaps or doubles', () => {
  expect(rules).toEqual(rules.map((_, n) => `SR${n + 1}`))
  expect(rules.length).toBeGreaterThan(10)
})

test('every rule has a test that cites it, and every cited id is a rule', () => {
  const cited = new Set<string>()
  for (const folder of ['test', 'shared', 'client', 'server']) {
    for (const file of listFiles(join(root, folder))) {
      if (!/\.test\.tsx?$/.test(file)) continue
      for (const id of idsInTitles(readFileSync(join(root, folder, file), 'utf8'))) cited.add(id)
    }
  }
  expect([...cited].sort(byNumber)).toEqual([...rules].sort(byNumber))
})

function byNumber(a: string, b: string): number {
  return Number(a.slice(2)) - Number(b.slice(2))
}

test('an id counts in a title only', () => {
  expect(idsInTitles("test('[SR1] [SR2] does', () => {}) // [SR3]")).toEqual(['SR1', 'SR2'])
  expect(idsInTitles('const text = "[SR4]"')).toEqual([])
})
