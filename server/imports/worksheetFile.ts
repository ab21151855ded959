// The shape of an imported worksheet file, read carefully: anybody may have written it.
import { type Column, columns } from '../../shared/model/category'
import { isObject, type JsonObject, listField, objectField, textField } from './readJson'

/** The file's name of each column. */
export const cellFields: Readonly<Record<Column, string>> = {
  problem: 'problems',
  solution: 'solutions',
  risk: 'risks',
  mitigation: 'mitigations',
  unit: 'units',
  vision: 'visions',
}

export interface FileEntry {
  externalId: string
  text: string
  speaker: string
  evidence: string
  minority: boolean
  declined: boolean
  for: string[]
}

export interface FileRow {
  externalId: string
  group: string
  title: string
  remark: string
  /** Null for an entry that is none. */
  cells: Record<Column, (FileEntry | null)[]>
  answer: JsonObject | null
  noteIds: string[]
}

export interface FileGroup {
  name: string
  reporter: string
  reporterUnit: string
  scribe: string
}

/** Null when the value is no row at all. */
export function readRow(value: unknown): FileRow | null {
  if (!isObject(value)) return null
  const externalId = textField(value, 'id')
  const group = textField(value, 'group')
  const title = textField(value, 'cluster')
  const remark = textField(value, 'remark')
  if (externalId === null || group === null || title === null || remark === null) return null
  if (!Object.values(cellFields).some((field) => Array.isArray(value[field]))) return null
  const cells = Object.fromEntries(
    columns.map((column) => [column, listField(value, cellFields[column]).map(readEntry)]),
  ) as FileRow['cells']
  const noteIds = textsOf(listField(value, 'noteIds'))
  return { externalId, group, title, remark, cells, answer: objectField(value, 'followUp'), noteIds }
}

function readEntry(value: unknown): FileEntry | null {
  if (!isObject(value)) return null
  const externalId = textField(value, 'id')
  const text = textField(value, 'text')
  const speaker = textField(value, 'speaker')
  const evidence = textField(value, 'evidence')
  if (externalId === null || text === null || speaker === null || evidence === null) return null
  const minority = value.minority === true
  const declined = value.declined === true
  return { externalId, text, speaker, evidence, minority, declined, for: textsOf(listField(value, 'for')) }
}

export function readGroups(meeting: JsonObject | null): FileGroup[] {
  const groups: FileGroup[] = []
  for (const value of meeting ? listField(meeting, 'groups') : []) {
    if (!isObject(value)) continue
    const name = textField(value, 'id') ?? ''
    const reporter = textField(value, 'reporter') ?? ''
    const reporterUnit = textField(value, 'reporterUnit') ?? ''
    const scribe = textField(value, 'scribe') ?? ''
    if (name !== '') groups.push({ name, reporter, reporterUnit, scribe })
  }
  return groups
}

function textsOf(values: readonly unknown[]): string[] {
  return values.filter((value) => typeof value === 'string')
}
