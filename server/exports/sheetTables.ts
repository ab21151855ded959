// The worksheet's parts under the table that they belong to: the tables in their order, then rows without a table, then
// what is in no row.
import type { Translate } from '../../shared/i18n/catalogue'
import type { Table } from '../../shared/model/table'
import type { SheetWriter } from './SheetWriter'
import { type SheetPart, sheetPartsOf } from './sheetParts'

export interface SheetTable {
  heading: string
  /** The heading is a name that people gave, not words of ours. */
  isNamed: boolean
  people: readonly (readonly [label: string, name: string])[]
  parts: SheetPart[]
}

export function sheetTablesOf({ worksheet, translate }: SheetWriter): SheetTable[] {
  const parts = sheetPartsOf(worksheet)
  const tables = worksheet.tables.map((table) => ({
    heading: table.name || translate('exports.table'),
    isNamed: table.name !== '',
    people: peopleOf(table, translate),
    parts: parts.filter((part) => part.row?.table?.id === table.id),
  }))
  const ours = (key: 'exports.noTable' | 'exports.unplacedTitle', own: SheetPart[]) =>
    own.length === 0 ? [] : [{ heading: translate(key), isNamed: false, people: [], parts: own }]
  return [
    ...tables,
    ...ours(
      'exports.noTable',
      parts.filter((part) => part.row?.table === null),
    ),
    ...ours(
      'exports.unplacedTitle',
      parts.filter((part) => part.row === null),
    ),
  ]
}

/** Who reported for the table and who took notes, as far as it is known. */
function peopleOf({ reporter, reporterUnit, scribe }: Table, translate: Translate): [string, string][] {
  const said =
    reporter && reporterUnit ? translate('exports.speaker', { name: reporter, unit: reporterUnit }) : reporter
  const people: [string, string][] = [
    [translate('exports.reporter'), said],
    [translate('exports.scribe'), scribe],
  ]
  return people.filter(([, name]) => name !== '')
}
