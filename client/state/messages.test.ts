// A page loads only some areas of the catalogue: what it may say must be among them.
import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { agenda } from '../../shared/i18n/areas/agenda'
import { asking } from '../../shared/i18n/areas/asking'
import { common } from '../../shared/i18n/areas/common'
import { exportDialog } from '../../shared/i18n/areas/exportDialog'
import { exports } from '../../shared/i18n/areas/exports'
import { history } from '../../shared/i18n/areas/history'
import { home } from '../../shared/i18n/areas/home'
import { imports } from '../../shared/i18n/areas/imports'
import { join } from '../../shared/i18n/areas/join'
import { notice } from '../../shared/i18n/areas/notice'
import { refusals } from '../../shared/i18n/areas/refusals'
import { refusing } from '../../shared/i18n/areas/refusing'
import { returning } from '../../shared/i18n/areas/returning'
import { share } from '../../shared/i18n/areas/share'
import { sheet } from '../../shared/i18n/areas/sheet'
import { stack } from '../../shared/i18n/areas/stack'
import { sync } from '../../shared/i18n/areas/sync'
import { transcript } from '../../shared/i18n/areas/transcript'
import { voting } from '../../shared/i18n/areas/voting'
import { wording } from '../../shared/i18n/areas/wording'
import { worksheet } from '../../shared/i18n/areas/worksheet'
import { boardMessages } from '../../shared/i18n/boardMessages'
import { messages } from '../../shared/i18n/catalogue'
import { addMessages, say } from './messages'

const client = new URL('../', import.meta.url)

/** The files of the client that are loaded together with this one. */
function loadedWith(file: URL, found = new Set<string>()): Set<string> {
  if (found.has(file.href)) return found
  found.add(file.href)
  for (const [, path] of readFileSync(file, 'utf8').matchAll(
    /^(?:import|export)(?! type) .*?from '(\.[^']+)'/gms,
  )) {
    const next = resolveModule(new URL(path ?? '', file))
    if (next?.href.startsWith(client.href)) loadedWith(next, found)
  }
  return found
}

function resolveModule(module: URL): URL | undefined {
  return ['.ts', '.tsx', '/index.ts']
    .map((end) => new URL(`${module.href}${end}`))
    .find((file) => existsSync(file))
}

/** Message keys that these screens may say, whatever they show. */
function keysOf(...screens: string[]): string[] {
  const files = screens.flatMap((screen) => [...loadedWith(new URL(screen, client))])
  const source = files.map((file) => readFileSync(new URL(file), 'utf8')).join('\n')
  return Object.keys(messages).filter((key) => source.includes(`'${key}'`))
}

/** Area → the parts of the phone that bring it along. */
const partsOf = {
  agenda: ['join/StepStrip.tsx'],
  asking: ['join/Questions.tsx'],
  notice: ['join/Welcome.tsx', 'join/NameDialog.tsx'],
  refusing: ['join/RefusedNotes.tsx'],
  returning: ['join/ReturnLinkDialog.tsx'],
  voting: ['join/Ballots.tsx'],
  wording: ['join/Wordings.tsx'],
}

it('gives the phone entry every sentence it may say', () => {
  const loaded = { ...common, ...sync, ...join }
  const said = keysOf('main.tsx', 'open/BoardRoute.tsx', 'join/JoinScreen.tsx')
  expect(said.length).toBeGreaterThan(50)
  expect(said.filter((key) => !(key in loaded))).toEqual([])
})

it.each(Object.entries({ agenda, asking, notice, refusing, returning, voting, wording }))(
  'gives the parts that the phone loads later every sentence they may say: %s',
  (area, sentences) => {
    const loaded = { ...common, ...sync, ...join, ...refusals, ...sentences }
    const said = keysOf(...partsOf[area as keyof typeof partsOf])
    expect(said.length).toBeGreaterThan(0)
    expect(said.filter((key) => !(key in loaded))).toEqual([])
  },
)

it('gives a board’s screens every sentence they may say', () => {
  const loaded = {
    ...boardMessages,
    ...refusals,
    ...exportDialog,
    ...exports,
    ...share,
    ...sheet,
    ...worksheet,
    ...stack,
    ...imports,
    ...transcript,
    ...history,
  }
  const said = keysOf(
    'main.tsx',
    'open/BoardRoute.tsx',
    'board/BoardScreen.tsx',
    'board/BoardSheets.tsx',
    'outline/OutlineView.tsx',
    'worksheet/WorksheetScreen.tsx',
  )
  expect(said.length).toBeGreaterThan(300)
  expect(said.filter((key) => !(key in loaded))).toEqual([])
})

it('gives the home page every sentence it may say', () => {
  const loaded = { ...common, ...sync, ...home }
  const said = keysOf('main.tsx', 'home/HomeScreen.tsx', 'home/JoinByCodeScreen.tsx')
  expect(said.length).toBeGreaterThan(50)
  expect(said.filter((key) => !(key in loaded))).toEqual([])
})

it('says what has been added, and complains of what has not', () => {
  addMessages(join)
  expect(say('en', 'join.counter', { count: 3, max: 5 })).toBe('3 / 5')
  expect(() => say('en', 'exports.none' as never)).toThrow('not loaded')
})
