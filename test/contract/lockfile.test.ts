// A clone installs from package-lock.json alone: it names every package for every system, and no registry.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { matchesLockfile } from '../../scripts/lib/ensureInstalled.mjs'
import { root } from '../../scripts/lib/root.mjs'

type Entry = { resolved?: string; optionalDependencies?: Record<string, string> }

const text = readFileSync(join(root, 'package-lock.json'), 'utf8')
const packages = Object.entries((JSON.parse(text) as { packages: Record<string, Entry> }).packages)

test('no registry is named', () => {
  expect(packages.filter(([, { resolved }]) => resolved).map(([path]) => path)).toEqual([])
})

test('the builds of other systems are listed too: `npm ci` refuses a lockfile without them', () => {
  const listed = new Set(packages.map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 13)))
  const wanted = packages.flatMap(([, { optionalDependencies = {} }]) => Object.keys(optionalDependencies))
  expect(wanted.filter((name) => !listed.has(name))).toEqual([])
})

test('every dependency is pinned exactly', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const versions = Object.values<string>({ ...dependencies, ...devDependencies })
  expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
})

describe('what counts as installed', () => {
  const run = { version: '1.0.0', integrity: 'sha512-a' }
  const tool = { version: '2.0.0', integrity: 'sha512-b', dev: true }
  const foreign = { version: '3.0.0', integrity: 'sha512-c', optional: true }
  const wanted = {
    '': {},
    'node_modules/run': run,
    'node_modules/tool': tool,
    'node_modules/foreign': foreign,
  }

  test.each([
    ['all but another system’s build', { 'node_modules/run': run, 'node_modules/tool': tool }, true, true],
    ['nothing', null, false, false],
    ['no tools, to run the product', { 'node_modules/run': run }, false, true],
    ['no tools, to run the tests', { 'node_modules/run': run }, true, false],
    ['another version', { 'node_modules/run': { ...run, version: '1.0.1' } }, false, false],
    ['another content', { 'node_modules/run': { ...run, integrity: 'sha512-x' } }, false, false],
  ])('%s', (_, present, withDev, isInstalled) => {
    expect(matchesLockfile(wanted, present, withDev)).toBe(isInstalled)
  })
})
