import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { checkDatabase, readVersion } from './checkDatabase'
import { openDatabase } from './openDatabase'
import { prepareValue } from './readValue'
import { migrations } from './schema'

let dir: string
let path: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'open-database-'))
  path = join(dir, 'board.db')
})
afterEach(() => rmSync(dir, { recursive: true }))

it('brings an older file to the present version, which its header then tells', () => {
  openDatabase(path, migrations).close()
  expect(readVersion(path)).toBe(migrations.length)
  const next = [...migrations, "ALTER TABLE board ADD COLUMN colour TEXT NOT NULL DEFAULT 'blue'"]
  const db = openDatabase(path, next)
  expect(prepareValue(db, "SELECT count(*) FROM pragma_table_info('board') WHERE name = 'colour'")()).toBe(1)
  expect(prepareValue(db, 'PRAGMA journal_mode')()).toBe('wal')
  expect(() => readVersion(path)).toThrow(/newer version /)
  db.close()
})

it('leaves a file at its version when a step fails', () => {
  openDatabase(path, migrations).close()
  const broken = [...migrations, 'ALTER TABLE board ADD COLUMN colour TEXT; ALTER TABLE nowhere ADD COLUMN x']
  expect(() => openDatabase(path, broken)).toThrow(/nowhere/)
  const db = openDatabase(path, migrations)
  expect(prepareValue(db, "SELECT count(*) FROM pragma_table_info('board') WHERE name = 'colour'")()).toBe(0)
  db.close()
})

it('makes a new file whole or not at all', () => {
  expect(() => openDatabase(path, ['CREATE TABLE a (b); not sql'])).toThrow()
  expect(readdirSync(dir)).not.toContain('board.db')
  openDatabase(path).close()
  checkDatabase(path)
  expect(readdirSync(dir).filter((name) => name.includes('.new'))).toEqual([])
})
