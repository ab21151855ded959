// The sample board: the consensus camp of 2019-01-18, from the product's own copy of its notes and worksheet.
import { readFileSync } from 'node:fs'
import { BoardIndex } from '../shared/model/board'
import type { Id } from '../shared/model/id'
import { meetingDefaults } from '../shared/model/meeting'
import type { BoardRecord } from '../shared/model/record'
import type { ImportContext, ImportFormat } from './imports/ImportFormat'
import { importNotes } from './imports/notes'
import { importWorksheet } from './imports/worksheet'
import { root } from './program'

/** What the camp's opening speech named as its purpose. */
const coreQuestion = 'PO 制度與協作會議有哪些困難與願景？我們如何一起運作這個系統？'

/** Every record of the sample board; `now` in milliseconds since 1970. */
export function sampleRecords(now: number, makeId: () => Id): BoardRecord[] {
  const context: ImportContext = { now, makeId, language: 'zh-TW' }
  const board = new BoardIndex([
    { ...meetingDefaults, createdAt: now, coAgencies: [], legend: [], stages: [], coreQuestion },
  ])
  take(importNotes, 'camp-2019-01-18.notes.json', board, context)
  take(importWorksheet, 'camp-2019-01-18.worksheet.json', board, context)
  return [...board.all()]
}

function take(format: ImportFormat, file: string, board: BoardIndex, context: ImportContext): void {
  const text = readFileSync(new URL(`server/sample/${file}`, root), 'utf8')
  const result = format(text, board, context)
  if (!result.ok) throw new Error(`the sample's ${file} cannot be read: ${result.code}`)
  for (const record of result.records) board.put(record)
}
