// From the bytes of an Excel workbook to one sheet's table. The archive is opened by our own bounded reader, and only
// what a table needs is handed on, so a file made to swell or to lie about itself ends here.
import { type ZipOptions, zipSync } from 'fflate'
import { maxColumns } from '../../shared/imports/columnRoles'
import type { Language } from '../../shared/model/meeting'
import { maxEntries } from './checkRoom'
import { type ImportRefusal, refuseFile } from './ImportFormat'
import { nameContainer } from './nameContainer'
import { listSheets, readRows } from './sheetReader'
import { saysAnything, type Table, type TableRow } from './Table'
import { UnzipError, unzipBounded } from './unzipBounded'

/** What a workbook may grow to, in bytes: five times the largest table that a board could take. */
const maxUnpackedMb = 100
/** Texts of one table, in characters; far above all notes of a full board. */
const maxCharacters = 40_000_000

interface Choice {
  language: Language
  /** From 0; without it the first that people see. */
  sheet?: number | undefined
}

export async function readXlsx(
  bytes: Uint8Array,
  { language, sheet }: Choice,
): Promise<Table | ImportRefusal> {
  const other = nameContainer(bytes)
  if (other !== 'zip') return refuseFile(other, language)
  try {
    const files = unzipBounded(bytes, isNeeded, maxUnpackedMb * 1024 * 1024)
    if (!files.has('xl/workbook.xml')) return refuseFile(nameOther(bytes), language)
    return await readSheet(files, language, sheet)
  } catch (error) {
    if (error instanceof UnzipError && error.reason === 'tooLarge') {
      return refuseFile('tooLarge', language, { max: maxUnpackedMb })
    }
    // Whatever the package says of a broken file, it says in English and to programmers.
    return refuseFile('brokenXlsx', language)
  }
}

/** Of an archive without a workbook. */
function nameOther(bytes: Uint8Array): 'ods' | 'notXlsx' {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  return start.includes('opendocument.spreadsheet') ? 'ods' : 'notXlsx'
}

/** Texts, sheets and what names them; no pictures, charts or caches. */
function isNeeded(name: string): boolean {
  return /^(\[Content_Types\]\.xml|_rels\/[^/]+|xl\/(workbook|styles|sharedStrings)\.xml|xl\/_rels\/[^/]+|xl\/worksheets\/[^/]+\.xml)$/i.test(
    name,
  )
}

async function readSheet(
  files: ReadonlyMap<string, Uint8Array>,
  language: Language,
  wanted: number | undefined,
): Promise<Table | ImportRefusal> {
  const sheets = await listSheets(pack(files, (name) => !isLong(name)))
  const workbook = pack(files, () => true)
  const firstShown = Math.max(
    0,
    sheets.findIndex(({ isHidden }) => !isHidden),
  )
  const sheet = wanted !== undefined && wanted < sheets.length ? wanted : firstShown
  const rows: TableRow[] = []
  let characters = 0
  for await (const { line, cells } of readRows(workbook, sheet)) {
    const texts = cells.slice(0, maxColumns).map(textOf)
    if (!saysAnything(texts)) continue
    rows.push({ line, cells: texts })
    characters += texts.reduce((sum, text) => sum + text.length, 0)
    if (rows.length > maxEntries || characters > maxCharacters) {
      return refuseFile('tooManyRecords', language, { count: rows.length, room: maxEntries })
    }
  }
  if (rows.length === 0) return refuseFile('emptySheet', language, { sheet: sheets[sheet]?.name ?? '' })
  return { rows, encoding: null, sheets: sheets.map(({ name }) => name), sheet }
}

/**
 * A fresh archive: what the package reads is what was counted. Sheets are packed, because only then does it read them
 * piece by piece.
 */
function pack(files: ReadonlyMap<string, Uint8Array>, isWanted: (name: string) => boolean): Uint8Array {
  const wanted = [...files].filter(([name]) => isWanted(name))
  const entries = wanted.map(([name, file]): [string, [Uint8Array, ZipOptions]] => [
    name,
    [file, { level: /worksheets/i.test(name) ? 1 : 0 }],
  ])
  return zipSync(Object.fromEntries(entries))
}

/** The parts that hold a workbook's words; its list of sheets is read without them. */
function isLong(name: string): boolean {
  return /worksheets|sharedStrings/i.test(name)
}

/** A cell as a person reads it; a day without a time of day is only a day. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return momentText(value)
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  return String(value).replace(/\r\n?/g, '\n').trim()
}

/** Workbooks know no time zones: what they hold is read as it stands. */
function momentText(moment: Date): string {
  if (Number.isNaN(moment.getTime())) return ''
  return moment.toISOString().slice(0, 16).replace('T', ' ').replace(' 00:00', '')
}
