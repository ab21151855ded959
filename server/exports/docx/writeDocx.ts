// Paper → DOCX by the library docx.
import {
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx'
import { legalText } from '../legalText'
import type { Paper } from '../paper/Paper'
import { settlePackage } from '../settlePackage'
import { docxStyles } from './docxStyles'
import { docxAppendix, docxTable, inTwips } from './docxTable'
import { docxFields, docxParagraph, docxRuns } from './docxText'

export async function writeDocx(paper: Paper): Promise<Uint8Array> {
  const document = new Document({
    title: legalText(paper.title.text),
    creator: 'Consensus Board',
    lastModifiedBy: 'Consensus Board',
    description: legalText(paper.status),
    styles: docxStyles,
    sections: [
      {
        properties: {
          page: {
            // The library swaps the sides of a page that lies wide.
            size: { width: inTwips(21_000), height: inTwips(29_700), orientation: PageOrientation.LANDSCAPE },
            margin: {
              ...{ top: inTwips(1900), bottom: inTwips(1800), left: inTwips(1500), right: inTwips(1500) },
              ...{ header: inTwips(900), footer: inTwips(800) },
            },
          },
        },
        headers: { default: new Header({ children: [pageHead(paper)] }) },
        footers: { default: new Footer({ children: [pageFoot(paper)] }) },
        children: [...headOf(paper), ...bodyOf(paper)],
      },
    ],
  })
  return settlePackage(await Packer.toBuffer(document), paper.madeAt)
}

function headOf({ title, status, limits, notice, facts, remarks }: Paper): Paragraph[] {
  return [
    new Paragraph({
      heading: HeadingLevel.TITLE,
      children: docxRuns(title.text, title.isQuiet ? 'Quiet' : undefined),
    }),
    docxParagraph('Status', status),
    ...(limits ? [docxParagraph('Remark', limits)] : []),
    ...notice.split('\n').flatMap((line) => (line ? [docxParagraph('Notice', line)] : [])),
    ...facts.map((fields) => docxFields('Fact', fields)),
    ...remarks.map((remark) => docxParagraph('Remark', remark)),
  ]
}

function bodyOf({ tables, appendices }: Paper) {
  const heading = (text: string, isQuiet = false) =>
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      children: docxRuns(text, isQuiet ? 'Quiet' : undefined),
    })
  return [
    ...tables.flatMap((table) => [
      heading(table.heading.text, table.heading.isQuiet),
      ...(table.people.length > 0 ? [docxFields('People', table.people)] : []),
      docxTable(table),
    ]),
    ...appendices.flatMap((appendix) => [heading(appendix.heading, true), docxAppendix(appendix)]),
    // Word wants a paragraph after the last table.
    docxParagraph('Remark', ''),
  ]
}

/** At the right margin. */
const tabStops = [{ type: TabStopType.RIGHT, position: inTwips(26_700) }]

function pageHead({ runningTitle, status }: Paper): Paragraph {
  const children = [
    ...docxRuns(runningTitle),
    new TextRun({ children: [new Tab()] }),
    ...docxRuns(status, 'Label'),
  ]
  return new Paragraph({ style: 'PageHead', tabStops, children })
}

function pageFoot({ runningNotice, pageNumber }: Paper): Paragraph {
  const numbers = pageNumber
    .split(/(<pages?>)/)
    .map((part) =>
      part === '<page>' ? PageNumber.CURRENT : part === '<pages>' ? PageNumber.TOTAL_PAGES : part,
    )
  const children = [...docxRuns(runningNotice), new TextRun({ children: [new Tab(), ...numbers] })]
  return new Paragraph({ style: 'PageHead', tabStops, children })
}
