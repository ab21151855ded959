// The sample board: the consensus camp of 2019-01-18, from the product's own copy of its notes, worksheet
// and transcript; its mind map is made of the notes by their themes.
import { readFileSync } from 'node:fs'
import { generateNKeysBetween } from 'fractional-indexing'
import { BoardIndex } from '../shared/model/board'
import type { Id } from '../shared/model/id'
import { meetingDefaults } from '../shared/model/meeting'
import type { BoardRecord } from '../shared/model/record'
import { type Utterance, utteranceDefaults } from '../shared/model/utterance'
import { parseTranscript } from '../shared/transcript/parseTranscript'
import type { ImportContext, ImportFormat } from './imports/ImportFormat'
import { importNotes } from './imports/notes'
import { importWorksheet } from './imports/worksheet'
import { root } from './program'
import { mapOfThemes } from './sampleMap'

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
  for (const node of mapOfThemes(board, now, makeId)) board.put(node)
  return [...board.all(), ...transcriptOf(now, makeId)]
}

function transcriptOf(now: number, makeId: () => Id): Utterance[] {
  const { speeches } = parseTranscript(readSample('camp-2019-01-18.transcript.md'))
  const orders = generateNKeysBetween(null, null, speeches.length)
  return speeches.map(({ speaker, unit, text, direction }, at) => ({
    ...utteranceDefaults,
    ...{ id: makeId(), createdAt: now, order: orders[at]!, speaker, unit, text, direction },
  }))
}

function readSample(file: string): string {
  return readFileSync(new URL(`server/sample/${file}`, root), 'utf8')
}

function take(format: ImportFormat, file: string, board: BoardIndex, context: ImportContext): void {
  const result = format(readSample(file), board, context)
  if (!result.ok) throw new Error(`the sample's ${file} cannot be read: ${result.code}`)
  for (const record of result.records) board.put(record)
}
