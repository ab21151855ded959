// Lets LibreOffice print a board's exports for offices: each becomes a PDF beside it.
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { exportFormats } from '../../server/exports/formats'
import type { BoardIndex } from '../../shared/model/board'
import { now } from '../contract/importInto'

export const printedFormats = ['odt', 'docx', 'ods', 'xlsx'] as const

/** Leaves `odt.odt` and `odt.pdf` and so on in `dir`. */
export async function printOffice(dir: string, board: BoardIndex): Promise<void> {
  const files = printedFormats.map((format) => join(dir, `${format}.${format}`))
  for (const [at, format] of printedFormats.entries())
    writeFileSync(files[at]!, await exportFormats.get(format)!.render(board, { now }))
  // A profile of its own: another LibreOffice may be open.
  const profile = `-env:UserInstallation=file://${join(dir, 'profile')}`
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', dir, ...files], {
    stdio: 'ignore',
    timeout: 100_000,
  })
}
