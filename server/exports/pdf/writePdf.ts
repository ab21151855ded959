// Paper → PDF: A4 laid wide, status and title above every page, its number below, Noto Sans TC inside.
import pdfmake from 'pdfmake'
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'
import { fontPaths, readFonts } from '../../pictures/fonts'
import { MissingCharacters } from '../../pictures/MissingCharacters'
import { inks } from '../paper/look'
import type { Paper } from '../paper/Paper'
import { detailSize, type Hand, pdfAppendix, pdfTable, tableSize } from './pdfTable'
import { fieldsOf, type Say, sayWith } from './pdfText'

const margin = 42.5

pdfmake.setFonts({ NotoSansTC: { normal: fontPaths.regular, bold: fontPaths.bold } })
// Nothing that people wrote is a path or an address to be opened.
pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy((path) => path === fontPaths.regular || path === fontPaths.bold)

export async function writePdf(
  paper: Paper,
  onMissing: (characters: readonly string[]) => void = () => {},
): Promise<Uint8Array> {
  const fonts = readFonts()
  const missing = new MissingCharacters(fonts)
  const file = await pdfmake.createPdf(documentOf(paper, { say: sayWith(missing), fonts })).getBuffer()
  onMissing(missing.list())
  return file
}

function documentOf(paper: Paper, hand: Hand): TDocumentDefinitions {
  const { say } = hand
  const title = say(paper.title.text)
  const status = say(paper.status)
  const madeAt = new Date(paper.madeAt)
  return {
    pageSize: 'A4',
    pageOrientation: 'landscape',
    pageMargins: [margin, 46, margin, 40],
    language: paper.language,
    displayTitle: true,
    info: {
      title,
      creationDate: madeAt,
      modDate: madeAt,
      producer: 'Consensus Board',
      creator: 'Consensus Board',
    },
    header: (page) => (page === 1 ? null : runningHead(title, status)),
    footer: (page, pages) => footOf(paper, page, pages, say),
    content: contentOf(paper, hand),
    defaultStyle: { font: 'NotoSansTC', fontSize: 9, lineHeight: 1.15, color: inks.ink },
    styles: {
      title: { fontSize: 17, bold: true },
      status: { fontSize: 10, bold: true, color: paper.isDraft ? '#8a5a00' : '#2e6b31' },
      section: { fontSize: 12.5, bold: true },
      heading: { bold: true, fontSize: 8.5 },
      rowTitle: { bold: true },
      detail: { fontSize: detailSize },
      label: { color: inks.soft, bold: false },
      quiet: { color: inks.soft, bold: false },
      soft: { color: inks.soft, fontSize: 8 },
      table: { fontSize: tableSize },
    },
  }
}

function runningHead(title: string, status: string): Content {
  const short = [...title].length > 50 ? `${[...title].slice(0, 50).join('')}…` : title
  return {
    margin: [margin, 22, margin, 0],
    columns: [
      { text: short.replaceAll('\n', ' '), style: 'soft' },
      { text: status, style: 'soft', alignment: 'right' },
    ],
  }
}

function footOf({ notice, pageNumber }: Paper, page: number, pages: number, say: Say): Content {
  const [first = ''] = notice.split('\n')
  const number = pageNumber.replace('<page>', String(page)).replace('<pages>', String(pages))
  return {
    margin: [margin, 12, margin, 0],
    columns: [
      { text: say(first), style: 'soft' },
      { text: number, style: 'soft', alignment: 'right', width: 'auto' },
    ],
  }
}

function contentOf(paper: Paper, hand: Hand): Content[] {
  const { say } = hand
  const below = (points: number): [number, number, number, number] => [0, 0, 0, points]
  return [
    { text: say(paper.title.text), style: paper.title.isQuiet ? ['title', 'quiet'] : 'title' },
    { text: say(paper.status), style: 'status', margin: below(4) },
    ...(paper.limits ? [{ text: say(paper.limits), bold: true, margin: below(4) }] : []),
    ...(paper.notice ? [{ text: say(paper.notice), color: inks.soft, margin: below(6) }] : []),
    ...paper.facts.map((fields) => ({ text: fieldsOf(fields, say), margin: below(1) })),
    ...paper.remarks.map((remark) => ({ text: say(remark), style: 'soft', margin: below(1) })),
    ...paper.tables.flatMap((table): Content[] => [
      { text: fieldsOf([table.heading], say), style: 'section', margin: [0, 12, 0, 2], headlineLevel: 1 },
      ...(table.people.length > 0
        ? [{ text: fieldsOf(table.people, say), margin: below(3), headlineLevel: 1 }]
        : []),
      pdfTable(table, hand),
    ]),
    ...paper.appendices.flatMap((appendix): Content[] => [
      { text: say(appendix.heading), style: 'section', margin: [0, 16, 0, 4], headlineLevel: 1 },
      pdfAppendix(appendix, hand),
    ]),
  ]
}
