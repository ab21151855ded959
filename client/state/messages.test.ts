// A page loads only some areas of the catalogue: what it may say must be among them.
import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { common } from '../../shared/i18n/areas/common'
import { home } from '../../shared/i18n/areas/home'
import { join } from '../../shared/i18n/areas/join'
import { refusals } from '../../shared/i18n/areas/refusals'
import { sync } from '../../shared/i18n/areas/sync'
import { messages } from '../../shared/i18n/catalogue'
import { addMessages, say } from './messages'

const folder = (name: string) => new URL(`../${name}/`, import.meta.url)

/** Message keys that the files of these client folders name. */
function keysIn(folders: string[]): string[] {
  const sources = folders.flatMap((name) =>
    readdirSync(folder(name))
      .filter((file) => /\.tsx?$/.test(file) && !/\.test\./.test(file))
      .map((file) => readFileSync(new URL(file, folder(name)), 'utf8')),
  )
  return Object.keys(messages).filter((key) => sources.some((source) => source.includes(`'${key}'`)))
}

it('gives the phone entry every sentence it may say', () => {
  const loaded = { ...common, ...refusals, ...sync, ...join }
  const said = keysIn(['join', 'notice', 'ui', 'open'])
  expect(said.length).toBeGreaterThan(50)
  expect(said.filter((key) => !(key in loaded))).toEqual([])
})

it('gives the home page every sentence it may say', () => {
  const loaded = { ...common, ...refusals, ...sync, ...home }
  const said = keysIn(['home', 'ui'])
  expect(said.length).toBeGreaterThan(30)
  expect(said.filter((key) => !(key in loaded))).toEqual([])
})

it('says what has been added, and complains of what has not', () => {
  addMessages(join)
  expect(say('en', 'join.counter', { count: 3, max: 5 })).toBe('3 / 5')
  expect(() => say('en', 'exports.none' as never)).toThrow('not loaded')
})
