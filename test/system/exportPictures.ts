// The pictures of the exports in the manual: a page of each, as LibreOffice prints the sample. Run it after a change of
// their looks: `npx tsx test/system/exportPictures.ts`; they go to docs/images.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sampleRecords } from '../../server/sample'
import { BoardIndex } from '../../shared/model/board'
import { makeId } from '../../shared/model/id'
import { now } from '../contract/importInto'
import { root } from '../harness/serverProcess'
import { printedFormats, printOffice } from './printOffice'

/** The page that shows most: the second table of the workbook, the beginning of the others. */
const pages = { odt: 1, docx: 1, ods: 1, xlsx: 3 }
const dotsPerInch = { odt: 96, docx: 96, ods: 104, xlsx: 104 }

const dir = mkdtempSync(join(tmpdir(), 'board-pictures-'))
await printOffice(dir, new BoardIndex(sampleRecords(now, makeId)))
for (const format of printedFormats) {
  const page = String(pages[format])
  const picture = join(root, 'docs/images', `export-${format}`)
  const options = ['-png', '-singlefile', '-f', page, '-l', page, '-r', String(dotsPerInch[format])]
  execFileSync('pdftoppm', [...options, join(dir, `${format}.pdf`), picture])
}
rmSync(dir, { recursive: true })
