/** A board's log, its snapshot and the answers given. Synchronous; runs inside a transaction of groupCommit.ts. */
import { StoreConflict, StoreCorrupt } from '../errors'
import type { Answer, BoardRow, Chapter, LoadedBoard, LogRecord, Snapshot } from '../Store'
import type { BoardOperations } from './boardOperations'
import type { ChapterOperations } from './chapterOperations'
import type { Connection } from './openDatabase'
import { asBytes, type Blob, readRow, readText, toBytes } from './readText'
import { prepareValue } from './readValue'
import { sumOf } from './recordSum'

const answerColumns = 'cid, seq, memberId'

type StoredRecord = {
  seq: number
  at: number
  answers: Blob
  delta: Blob | null
  private: Blob | null
  sum: number | null
}
type StoredSnapshot = { seq: number; delta: Blob; private: Blob; sum: number | null }

function toSnapshot({ id, epoch }: BoardRow, { seq, sum, ...stored }: StoredSnapshot): Snapshot {
  const [update, text] = [toBytes(stored.delta), readText(stored.private)]
  if (sum !== null && sum !== sumOf(id, `${seq}`, update, text))
    throw damaged(id, `its snapshot (record ${seq})`)
  return { seq, epoch, update, private: text }
}

function toRecord(boardId: string, row: StoredRecord): LogRecord {
  const { seq, at, sum } = row
  const [answers, text] = [readText(row.answers), row.private && readText(row.private)]
  const update = row.delta && toBytes(row.delta)
  if (sum !== null && sum !== sumOf(boardId, `${seq}`, answers, update, text))
    throw damaged(boardId, `record ${seq} of its log`)
  return { seq, at, answers: JSON.parse(answers), update, private: text }
}

/** Found before anything of it is shown: half a board would be taken for the whole. */
function damaged(boardId: string, what: string): StoreCorrupt {
  return new StoreCorrupt(`board ${boardId} is damaged on disk: ${what} is missing or not as it was written`)
}

export function makeLogOperations(db: Connection, boards: BoardOperations, chapters: ChapterOperations) {
  const readHead = prepareValue<number>(
    db,
    `SELECT max(coalesce((SELECT max(seq) FROM log WHERE boardId = ?1), 0),
                coalesce((SELECT seq FROM snapshot WHERE boardId = ?1), 0))`,
  )
  const insertRecord = db.prepare(
    'INSERT INTO log (boardId, seq, at, answers, delta, private, sum) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  const insertAnswer = db.prepare(
    'INSERT INTO answer (boardId, cid, seq, memberId, at) VALUES (?, ?, ?, ?, ?)',
  )
  const readLog = db.prepare(
    `SELECT seq, at, ${asBytes('answers, private')}, delta, sum FROM log WHERE boardId = ? AND seq > ? ORDER BY seq`,
  )
  const touch = db.prepare(
    `UPDATE board SET touchedAt = max(touchedAt,
       coalesce((SELECT max(at) FROM log WHERE boardId = ?1 AND seq <= ?2), 0)) WHERE id = ?1`,
  )
  const trimLog = db.prepare('DELETE FROM log WHERE boardId = ? AND seq <= ?')
  const readSnapshot = db.prepare(
    `SELECT seq, delta, ${asBytes('private')}, sum FROM snapshot WHERE boardId = ?`,
  )
  const writeSnapshot = db.prepare(
    'INSERT OR REPLACE INTO snapshot (boardId, seq, delta, private, sum) VALUES (?, ?, ?, ?, ?)',
  )
  // In one row: a board may have a hundred thousand.
  const readAnswered = prepareValue<Blob>(
    db,
    'SELECT CAST(json_group_array(cid) AS BLOB) FROM answer WHERE boardId = ?',
  )
  const readAnswers = db.prepare(
    `SELECT ${asBytes(answerColumns)} FROM answer WHERE boardId = ? AND cid IN (SELECT value FROM json_each(?))`,
  )
  const dropAnswers = db.prepare('DELETE FROM answer WHERE at < ?')

  return {
    append(boardId: string, record: LogRecord): void {
      const { seq, at, answers, update } = record
      const next = (readHead(boardId) ?? 0) + 1
      if (seq !== next)
        throw new StoreConflict(`record ${seq} of board ${boardId} does not follow: ${next} is next`)
      const answersJson = JSON.stringify(answers)
      const sum = sumOf(boardId, `${seq}`, answersJson, update, record.private)
      insertRecord.run(boardId, seq, at, answersJson, update, record.private, sum)
      for (const { cid, memberId } of answers) insertAnswer.run(boardId, cid, seq, memberId, at)
    },

    loadBoard(boardId: string): LoadedBoard | null {
      const board = boards.getBoard(boardId)
      if (!board) return null
      const stored = readSnapshot.get(boardId) as StoredSnapshot | undefined
      const snapshot = stored ? toSnapshot(board, stored) : null
      const rows = readLog.all(boardId, snapshot?.seq ?? 0) as StoredRecord[]
      const log = rows.map((row) => toRecord(boardId, row))
      const first = (snapshot?.seq ?? 0) + 1
      const gap = log.findIndex(({ seq }, n) => seq !== first + n)
      if (gap >= 0) throw damaged(boardId, `record ${first + gap} of its log`)
      return { board, snapshot, log }
    },

    saveSnapshot(boardId: string, snapshot: Snapshot, chapter: Chapter | null = null): void {
      const board = boards.getBoard(boardId)
      if (!board) throw new StoreConflict(`there is no board ${boardId}`)
      const head = readHead(boardId) ?? 0
      const before = (readSnapshot.get(boardId) as StoredSnapshot | undefined)?.seq ?? 0
      const { seq, epoch, update } = snapshot
      if (seq < before || seq > head)
        throw new StoreConflict(`snapshot ${seq} of board ${boardId} is outside of ${before} to ${head}`)
      if (epoch !== board.epoch && seq !== head)
        throw new StoreConflict(
          `board ${boardId} cannot start a new epoch at ${seq} with a log up to ${head}`,
        )
      writeSnapshot.run(
        boardId,
        seq,
        update,
        snapshot.private,
        sumOf(boardId, `${seq}`, update, snapshot.private),
      )
      touch.run(boardId, seq)
      trimLog.run(boardId, seq)
      if (chapter) chapters.addChapter(boardId, chapter)
      if (epoch !== board.epoch) boards.setEpoch(boardId, epoch)
    },

    listAnswered: (boardId: string): string[] => JSON.parse(readText(readAnswered(boardId)!)),

    findAnswers(boardId: string, cids: string[]): Map<string, Answer> {
      const rows = readAnswers.all(boardId, JSON.stringify(cids))
      return new Map(
        rows.map((row) => {
          const { cid, ...answer } = readRow<Answer & { cid: string }>(row, answerColumns)
          return [cid, answer]
        }),
      )
    },

    pruneAnswers: (before: number): number => dropAnswers.run(before).changes,
  }
}
