/** One value of one row. The driver's `pluck` has no effect on `get`, and plain rows carry a field of its own. */
import type { Connection } from './openDatabase'

type Bound = string | number | null

export function prepareValue<Value>(db: Connection, sql: string): (...bound: Bound[]) => Value | undefined {
  const statement = db.prepare(sql).raw()
  return (...bound) => (statement.get(...bound) as [Value] | undefined)?.[0]
}

export const readPragma = (db: Connection, source: string): unknown =>
  prepareValue<unknown>(db, `PRAGMA ${source}`)()

/** For the test seam: also settings that answer nothing. */
export function runPragma(db: Connection, source: string): unknown {
  if (!source.includes('=')) return readPragma(db, source)
  db.exec(`PRAGMA ${source}`)
  return undefined
}
