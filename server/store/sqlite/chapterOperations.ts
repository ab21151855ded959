/** A board's chapters: what its timeline is told from. Synchronous; runs inside a transaction of groupCommit.ts. */
import { StoreConflict } from '../errors'
import type { Chapter, ChapterInfo } from '../Store'
import type { Connection } from './openDatabase'
import { asBytes, type Blob, readRow, toBytes } from './readText'
import { prepareValue } from './readValue'

const infoColumns = 'fromSeq, toSeq, marks'

const toInfo = (row: unknown): ChapterInfo => readRow(row, infoColumns)

export function makeChapterOperations(db: Connection) {
  const insert = db.prepare(
    'INSERT INTO chapter (boardId, fromSeq, toSeq, marks, body) VALUES (?, ?, ?, ?, ?)',
  )
  const list = db.prepare(`SELECT ${asBytes(infoColumns)} FROM chapter WHERE boardId = ? ORDER BY fromSeq`)
  const byStart = db.prepare(
    `SELECT ${asBytes(infoColumns)}, body FROM chapter WHERE boardId = ? AND fromSeq = ?`,
  )
  const readEnd = prepareValue<number>(db, 'SELECT max(toSeq) FROM chapter WHERE boardId = ?')
  const dropAll = db.prepare('DELETE FROM chapter WHERE boardId = ?')

  return {
    listChapters: (boardId: string): ChapterInfo[] => list.all(boardId).map(toInfo),
    addChapter(boardId: string, { fromSeq, toSeq, marks, body }: Chapter): void {
      const end = readEnd(boardId) ?? 0
      if (fromSeq <= end)
        throw new StoreConflict(`chapter ${fromSeq} of board ${boardId} begins before ${end} ends`)
      insert.run(boardId, fromSeq, toSeq, marks, body)
    },
    getChapter(boardId: string, fromSeq: number): Chapter | null {
      const row = byStart.get(boardId, fromSeq) as { body: Blob } | undefined
      return row ? { ...toInfo(row), body: toBytes(row.body) } : null
    },
    dropChapters(boardId: string): void {
      dropAll.run(boardId)
    },
  }
}

export type ChapterOperations = ReturnType<typeof makeChapterOperations>
