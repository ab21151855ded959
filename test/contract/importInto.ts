// Imports a file into a board in memory the way the server does: read, one `records.import`, decided like any command.

import { importCsv } from '../../server/imports/csv'
import { importFormats, importTextFile } from '../../server/imports/formats'
import type { ImportContext, ImportedRecords } from '../../server/imports/ImportFormat'
import { decide } from '../../shared/commands/decide'
import { parseCommand } from '../../shared/commands/parse'
import { BoardIndex } from '../../shared/model/board'
import { makeCid, makeId } from '../../shared/model/id'
import { meetingDefaults } from '../../shared/model/meeting'
import { PrivateState } from '../../shared/model/private'
import type { Actor } from '../../shared/model/role'

export const now = Date.UTC(2019, 0, 18, 1, 0)

const facilitator: Actor = { memberId: 'member-1', role: 'facilitator', name: '', unit: '', scope: 'board' }

export function importContext(language: ImportContext['language'] = 'zh-TW'): ImportContext {
  return { now, makeId, language }
}

/** A board as `POST /api/boards` makes it. */
export function newBoard(title = ''): BoardIndex {
  return new BoardIndex([
    { ...meetingDefaults, coAgencies: [], legend: [], stages: [], createdAt: now, title },
  ])
}

/** Puts the file on the board; fails when it is refused. */
export function importInto(board: BoardIndex, format: string, text: string): ImportedRecords {
  const importFormat = importFormats.get(format)
  if (!importFormat) throw new Error(`no format ${format}`)
  const result =
    importFormat.kind === 'text'
      ? importTextFile(importFormat, new TextEncoder().encode(text), board, importContext())
      : importCsv(text, board, importContext())
  if (!result.ok) throw new Error(`${format} was refused: ${result.code}`)
  const { records, replaces } = result
  const made = result.command ?? { t: 'records.import', records, replaces }
  const command = parseCommand({ ...made, cid: makeCid(now) })
  if ('ok' in command) throw new Error(`${format} makes a command that is refused: ${command.code}`)
  const decision = decide({ board, private: new PrivateState(), actor: facilitator, now }, command)
  if (!decision.ok) throw new Error(`${format} was refused by decide: ${decision.code}`)
  for (const change of decision.changes) if (change.op === 'put') board.put(change.record)
  return result
}
