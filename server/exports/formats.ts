// The formats that a board can be exported in. A new one is a file beside this and a line here.
import { akn } from './akn'
import { csv } from './csv'
import { docx } from './docx'
import type { ExportFormat } from './ExportFormat'
import { json } from './json'
import { md } from './md'
import { mm } from './mm'
import { ods } from './ods'
import { odt } from './odt'
import { opml } from './opml'
import { outlineMd } from './outlineMd'
import { transcriptMd } from './transcriptMd'
import { xlsx } from './xlsx'

export const exportFormats: ReadonlyMap<string, ExportFormat> = new Map(
  Object.entries({
    json,
    csv,
    md,
    xlsx,
    ods,
    odt,
    docx,
    mm,
    opml,
    'outline-md': outlineMd,
    'transcript-md': transcriptMd,
    akn,
  }),
)
