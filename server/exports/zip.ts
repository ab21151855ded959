// ZIP: the board in every format at once, with a page that says which file is for what.
import { type Zippable, zipSync } from 'fflate'
import { translator } from '../../shared/i18n/catalogue'
import { type Board, BoardIndex, getMeeting } from '../../shared/model/board'
import type { BoardRecord, Kind } from '../../shared/model/record'
import { references } from '../../shared/model/references'
import type { ExportFormat, ExportOptions } from './ExportFormat'
import { fileNameFor } from './fileName'
import { noticeOf, statusOf } from './standing'

/** Formats that are packed already: packing them again only takes time. */
const packed: ReadonlySet<string> = new Set(['xlsx', 'ods', 'odt', 'docx', 'pdf', 'png'])
/** ZIP knows no earlier moment. */
const firstMoment = Date.UTC(1980, 0, 2)

/** What comes before the ending where two formats share one. */
const middles: { readonly [format: string]: string } = {
  'outline-md': '.outline',
  'transcript-md': '.transcript',
  akn: '.transcript',
}

/** Formats of something that a board need not have. */
const ofKind: { readonly [format: string]: Kind } = {
  mm: 'mindNode',
  opml: 'mindNode',
  'outline-md': 'mindNode',
  'transcript-md': 'utterance',
  akn: 'utterance',
}

interface MadeFile {
  format: string
  name: string
  bytes: Uint8Array
}

export function zipOf(formats: ReadonlyMap<string, ExportFormat>): ExportFormat {
  return {
    contentType: 'application/zip',
    extension: 'zip',
    async render(board, options) {
      const made: MadeFile[] = []
      const title = fileNameFor(getMeeting(board).title)
      const add = (format: string, extension: string, bytes: Uint8Array) =>
        made.push({ format, name: `${title}${middles[format] ?? ''}.${extension}`, bytes })
      for (const [format, { extension, render }] of formats) {
        const kind = ofKind[format]
        if (kind && board.size(kind) === 0) continue
        const file = await render(board, options)
        add(format, extension, typeof file === 'string' ? new TextEncoder().encode(file) : file)
      }
      for (const [format, bytes] of await drawPictures(board, options)) add(format, format, bytes)
      return pack(listOf(made, board, options), made, Math.max(firstMoment, options.now))
    },
  }
}

function pack(list: { name: string; text: string }, made: readonly MadeFile[], mtime: number): Uint8Array {
  const files: Zippable = { [list.name]: [new TextEncoder().encode(list.text), { mtime }] }
  for (const { format, name, bytes } of made) {
    files[name] = [bytes, { level: packed.has(format) ? 0 : 6, mtime }]
  }
  return zipSync(files)
}

/** The painters are loaded with the first one. */
async function drawPictures(board: Board, options: ExportOptions): Promise<[string, Uint8Array][]> {
  const { drawPicture } = await import('../pictures/drawPicture')
  // Things of one height are painted as the board lists them: in the order of their ids, equal boards look equal.
  const kinds = Object.keys(references) as Kind[]
  const records = kinds.flatMap((kind): BoardRecord[] => [...board.ofKind(kind)])
  const sorted = new BoardIndex(records.sort((a, b) => (a.id < b.id ? -1 : 1)))
  const made: [string, Uint8Array][] = []
  for (const format of ['svg', 'png'] as const) {
    const request = {
      ...({ format, scale: 1, theme: 'light', picture: 'board', layout: 'both' } as const),
      ...{ selection: null, table: null },
    }
    const picture = await drawPicture(sorted, request, options)
    if (picture) made.push([format, picture.file])
  }
  return made
}

/** For whoever opens it: line ends of Windows and a byte order mark, which its editor needs. */
function listOf(made: readonly MadeFile[], board: Board, { language, leftOut, limits }: ExportOptions) {
  const meeting = getMeeting(board)
  const translate = translator(language ?? meeting.language)
  const uses = made.flatMap(({ format, name }) =>
    isDescribed(format)
      ? [`${name}${translate('exports.colon')}${translate(`exportDialog.use.${format}`)}`]
      : [name],
  )
  const lines = [
    meeting.title || translate('exports.untitled'),
    statusOf(meeting, translate),
    ...noticeOf(meeting, translate, leftOut).split('\n'),
    ...(limits ? [limits] : []),
    '',
    ...uses,
  ]
  return { name: `${translate('exportDialog.fileList')}.txt`, text: `\uFEFF${lines.join('\r\n')}\r\n` }
}

const described = [
  ...(['json', 'csv', 'md', 'html', 'xlsx', 'ods', 'odt', 'docx', 'pdf', 'svg', 'png'] as const),
  ...(['mm', 'opml', 'outline-md', 'transcript-md', 'akn'] as const),
] as const

function isDescribed(format: string): format is (typeof described)[number] {
  return (described as readonly string[]).includes(format)
}
