// The styles of the DOCX: a named style for every sort of words, so that an office can restyle the document at one place.
import type { IParagraphStyleOptions, IStylesOptions } from 'docx'
import { fontName, inks } from '../paper/look'

/** For every script; East Asian text has a font slot of its own. */
const font = { ascii: fontName, hAnsi: fontName, eastAsia: fontName, cs: fontName }

export const docxStyles: IStylesOptions = {
  default: {
    document: {
      run: { font, size: 20, language: { value: 'en-US', eastAsia: 'zh-TW' } },
      paragraph: { spacing: { line: 252 } },
    },
    title: {
      run: { font, size: 40, bold: true, color: hex(inks.ink) },
      paragraph: { spacing: { after: 80 } },
    },
    heading1: {
      run: { font, size: 28, bold: true, color: hex(inks.ink) },
      paragraph: { spacing: { before: 280, after: 60 }, keepNext: true },
    },
  },
  paragraphStyles: [
    style('Status', { size: 22, bold: true, color: hex(inks.accent) }),
    style(
      'Notice',
      { size: 20 },
      {
        spacing: { before: 80, after: 120 },
        border: { left: { style: 'single', size: 16, space: 6, color: hex(inks.accent) } },
        shading: { type: 'clear', color: 'auto', fill: hex(inks.ground) },
      },
    ),
    style('Fact', {}),
    style('Remark', { size: 18, color: hex(inks.soft) }),
    style('People', { size: 18, color: hex(inks.soft) }, { spacing: { after: 60 }, keepNext: true }),
    style('Cell', { size: 18 }, { spacing: { after: 40 } }),
    style('CellHeading', { size: 18, bold: true, color: hex(inks.ink) }, { keepNext: true }),
    style('RowTitle', { size: 18, bold: true }, { spacing: { after: 40 } }),
    style('Detail', { size: 16, color: hex(inks.soft) }, { spacing: { after: 30 } }),
    style('PageHead', { size: 16, color: hex(inks.soft) }),
  ],
  characterStyles: [
    { id: 'Label', name: 'Label', run: { bold: true, color: hex(inks.soft) } },
    { id: 'Quiet', name: 'Quiet', run: { color: hex(inks.pale) } },
  ],
}

function style(
  name: string,
  run: IParagraphStyleOptions['run'],
  paragraph: IParagraphStyleOptions['paragraph'] = {},
): IParagraphStyleOptions {
  return { id: name, name, basedOn: 'Normal', quickFormat: true, run, paragraph }
}

/** Word writes colours without the sign. */
export function hex(colour: string): string {
  return colour.slice(1).toUpperCase()
}
