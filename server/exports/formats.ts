// The formats that a board can be exported in. A new one is a file beside this and a line here.
import { akn } from './akn'
import { csv } from './csv'
import { docx } from './docx'
import type { ExportFormat } from './ExportFormat'
import { html } from './html'
import { json } from './json'
import { md } from './md'
import { mm } from './mm'
import { ods } from './ods'
import { odt } from './odt'
import { opml } from './opml'
import { outlineMd } from './outlineMd'
import { pdf } from './pdf'
import { transcriptMd } from './transcriptMd'
import { xlsx } from './xlsx'
import { zipOf } from './zip'

type Formats = ReadonlyMap<string, ExportFormat>

const single: Formats = new Map(
  Object.entries({
    json,
    csv,
    md,
    html,
    xlsx,
    ods,
    odt,
    docx,
    pdf,
    mm,
    opml,
    'outline-md': outlineMd,
    'transcript-md': transcriptMd,
    akn,
  }),
)

export const exportFormats: Formats = new Map([...single, ['zip', zipOf(single)]])
