// How the columns of a CSV file are separated: the way its header makes sense, else tabs where there are no commas.
import Papa from 'papaparse'
import { readHeader } from './columnNames'

const delimiters = [',', '\t', ';', '，'] as const

/** A longer line is no header. */
const maxHeaderLength = 1000

export function guessDelimiter(text: string): string {
  const firstLine = text.split('\n', 200).find((line) => /\S/.test(line)) ?? ''
  for (const delimiter of firstLine.length > maxHeaderLength ? [] : delimiters) {
    const cells = Papa.parse<string[]>(firstLine, { delimiter }).data[0] ?? []
    if (readHeader(cells)) return delimiter
  }
  return firstLine.includes('\t') && !firstLine.includes(',') ? '\t' : ','
}
