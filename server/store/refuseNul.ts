/** Keeps U+0000 out of stored texts: the SQLite driver stores it but cuts the text there when reading it back. */
import { StoreConflict } from './errors'

export function refuseNul(row: object): void {
  for (const [name, value] of Object.entries(row)) {
    if (typeof value === 'string' && value.includes('\u0000')) throw new StoreConflict(`${name} holds U+0000`)
  }
}
