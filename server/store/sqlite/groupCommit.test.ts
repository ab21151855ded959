/** Groups of jobs over a real database: how many commits they make, and who pays for a failure. */
import Database from 'libsql'
import { beforeEach, expect, it } from 'vitest'
import { commitGroup, type Job, type Outcome } from './groupCommit'
import type { Connection } from './openDatabase'
import { prepareValue, readPragma } from './readValue'

let db: Connection
let statements: string[]
let outcomes: Outcome[]
/** The connection, noting what passes through `exec`. */
const noted = (connection: Connection): Connection =>
  new Proxy(connection, {
    get(target, name) {
      if (name === 'exec')
        return (sql: string) => {
          statements.push(sql)
          target.exec(sql)
        }
      const value: unknown = Reflect.get(target, name)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })

beforeEach(() => {
  statements = []
  outcomes = []
  const connection = new Database(':memory:')
  connection.exec('CREATE TABLE t (a INTEGER PRIMARY KEY, b BLOB)')
  db = noted(connection)
})

const insert = (a: number, length = 1): Job => ({
  writes: true,
  run: () => db.prepare('INSERT INTO t VALUES (?, ?)').run(a, new Uint8Array(length)),
  settle: (outcome) => outcomes.push(outcome),
})
const count = (): Job => ({
  writes: false,
  run: () => prepareValue(db, 'SELECT count(*) FROM t')(),
  settle: (outcome) => outcomes.push(outcome),
})
const verdicts = () =>
  outcomes.map((outcome) => (outcome.ok ? 'ok' : (outcome.error as { code: string }).code))

it('commits a group once, and answers after', () => {
  const committedBefore: boolean[] = []
  const jobs = [insert(1), insert(2), count(), insert(3)].map((job) => ({
    ...job,
    settle: (outcome: Outcome) => {
      committedBefore.push(statements.includes('COMMIT'))
      outcomes.push(outcome)
    },
  }))
  commitGroup(db, jobs)
  expect(statements.filter((sql) => sql === 'COMMIT')).toHaveLength(1)
  expect(committedBefore).toEqual([true, true, true, true])
  expect(outcomes[2]).toEqual({ ok: true, value: 2 })
})

it('takes nothing but the failed job back', () => {
  commitGroup(db, [insert(1), insert(1), insert(2)])
  expect(verdicts()).toEqual(['ok', 'SQLITE_CONSTRAINT_PRIMARYKEY', 'ok'])
  commitGroup(db, [count()])
  expect(outcomes[3]).toEqual({ ok: true, value: 2 })
})

it('tries each alone when a full disk has rolled everything back', () => {
  db.exec(`PRAGMA max_page_count = ${(readPragma(db, 'page_count') as number) + 4}`)
  commitGroup(db, [insert(1), insert(2, 100_000), count(), insert(3)])
  expect(verdicts()).toEqual(['ok', 'SQLITE_FULL', 'ok', 'ok'])
  expect(outcomes[2]).toEqual({ ok: true, value: 1 })
  expect(db.inTransaction).toBe(false)
})

it('opens no transaction for reads', () => {
  commitGroup(db, [count(), count()])
  commitGroup(db, [])
  expect(statements).toEqual([])
})

it('fails all when the commit cannot begin, and leaves no transaction', () => {
  db.exec('BEGIN')
  commitGroup(db, [insert(1), insert(2)])
  expect(verdicts()).toEqual(['SQLITE_ERROR', 'SQLITE_ERROR'])
})
