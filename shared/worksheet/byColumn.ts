// A value for each column of the worksheet.
import { type Column, columns } from '../model/category'

export function byColumn<T>(make: (column: Column) => T): Record<Column, T> {
  return Object.fromEntries(columns.map((column) => [column, make(column)])) as Record<Column, T>
}
