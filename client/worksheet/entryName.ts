// How an entry is called beside another: 問1 in the same row, 列3 問1 from elsewhere, with no row its label alone.
import type { Translate } from '../../shared/i18n/catalogue'
import type { Worksheet, WorksheetEntry } from '../../shared/worksheet/types'

export function entryName(
  t: Translate,
  worksheet: Worksheet,
  id: string,
  besideRowId: string | null,
): string {
  const entry = worksheet.entries.get(id)
  if (!entry) return ''
  if (entry.rowId === besideRowId) return entry.label
  const row = worksheet.rows.find((other) => other.id === entry.rowId)
  return row ? t('worksheet.inOtherRow', { row: row.number, label: entry.label }) : unplacedName(t, entry)
}

function unplacedName(t: Translate, entry: WorksheetEntry): string {
  return t('worksheet.inNoRow', { label: entry.label })
}
