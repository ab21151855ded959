// Turns a stored board's log into a chapter of its history and the snapshot that stands for that log from then on.
import { applyV1, applyV2, createBoardDoc, encodeV2 } from '../../shared/doc/boardDoc'
import { readBoard } from '../../shared/doc/readBoard'
import type { PrivateChange } from '../../shared/model/change'
import { PrivateState, type StoredPrivate } from '../../shared/model/private'
import type { BoardRecord } from '../../shared/model/record'
import type { Chapter, LoadedBoard, Snapshot } from '../store/Store'
import { type ChapterContent, packContent } from './chapter'
import { MarkMaker } from './MarkMaker'

export interface Filed {
  /** Null when there was nothing to file. */
  chapter: Chapter | null
  snapshot: Snapshot
}

export function fileLog({ board: row, snapshot, log }: LoadedBoard): Filed {
  const doc = createBoardDoc()
  let privateState = new PrivateState(true)
  if (snapshot) {
    applyV2(doc, snapshot.update, 'store')
    privateState = PrivateState.from(JSON.parse(snapshot.private) as StoredPrivate)
  }
  const docBoard = readBoard(doc)
  const known = new Map([...docBoard.board.all()].map((record) => [record.id, record]))
  const content: ChapterContent = { base: [...known.values()], moments: [] }
  const marks = new MarkMaker()
  let changed: ReadonlySet<string> = new Set()
  docBoard.onChange((ids) => {
    changed = ids
  })
  for (const { seq, at, update, private: json } of log) {
    changed = new Set()
    if (update) applyV1(doc, update, 'store')
    const privateChanges = json ? (JSON.parse(json) as PrivateChange[]) : []
    privateState.apply(privateChanges)
    const records = [...changed].flatMap((id) => docBoard.board.get(id) ?? [])
    marks.take(
      { seq, at },
      records.map((after) => ({ before: known.get(after.id), after })),
      privateChanges,
    )
    for (const record of records) known.set(record.id, record)
    content.moments.push([seq, at, records satisfies BoardRecord[]])
  }
  const first = log[0]
  const last = log.at(-1)
  const seq = last?.seq ?? snapshot?.seq ?? 0
  const filed: Filed = {
    chapter: first
      ? { fromSeq: first.seq, toSeq: seq, marks: JSON.stringify(marks.made()), body: packContent(content) }
      : null,
    snapshot: { seq, epoch: row.epoch, update: encodeV2(doc), private: JSON.stringify(privateState) },
  }
  docBoard.close()
  doc.destroy()
  return filed
}
