/** Says in the store's own error classes what SQLite or the file system reported. */
import { StoreConflict, StoreCorrupt, StoreError, StoreFailed, StoreFull, StoreReadOnly } from '../errors'

const byErrno: Record<string, (message: string) => StoreError> = {
  ENOSPC: (message) => new StoreFull(message),
  EDQUOT: (message) => new StoreFull(message),
  EROFS: (message) => new StoreReadOnly(message),
  EACCES: (message) => new StoreReadOnly(message),
  EPERM: (message) => new StoreReadOnly(message),
}

export function toStoreError(error: unknown): StoreError {
  if (error instanceof StoreError) return error
  const { code, message } = error as { code?: unknown; message?: unknown }
  const name = typeof code === 'string' ? code : ''
  const said = String(message ?? error)
  const text = name && !said.startsWith(name) ? `${name}: ${said}` : said
  // The wal-index cannot grow: in practice the disk is full, SQLite only does not say so there.
  if (name === 'SQLITE_FULL' || name === 'SQLITE_IOERR_SHMSIZE') return new StoreFull(text)
  if (name.startsWith('SQLITE_READONLY')) return new StoreReadOnly(text)
  if (name.startsWith('SQLITE_CORRUPT') || name === 'SQLITE_NOTADB') return new StoreCorrupt(text)
  if (name.startsWith('SQLITE_CONSTRAINT')) return new StoreConflict(text)
  return byErrno[name]?.(text) ?? new StoreFailed(text)
}
