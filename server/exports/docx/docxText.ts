// Words in a DOCX: runs with their line ends and tabs, labels in a style of their own.
import { Paragraph, Tab, TextRun } from 'docx'
import { legalText } from '../legalText'
import { type Field, spacedLabel } from '../paper/Paper'

export function docxRuns(text: string, style?: 'Label' | 'Quiet'): TextRun[] {
  if (text === '') return []
  return legalText(text)
    .split('\n')
    .map((line, at) => {
      const children = line.split(/(\t)/).map((part) => (part === '\t' ? new Tab() : part))
      return new TextRun({
        style,
        break: at > 0 ? 1 : undefined,
        children: children.filter((part) => part !== ''),
      })
    })
}

export function docxFields(style: string, fields: readonly Field[]): Paragraph {
  const children = fields.flatMap(({ label, text, isQuiet }, index) => [
    ...docxRuns(spacedLabel(label, index), 'Label'),
    ...docxRuns(text, isQuiet ? 'Quiet' : undefined),
  ])
  return new Paragraph({ style, children })
}

export function docxParagraph(style: string, text: string): Paragraph {
  return new Paragraph({ style, children: docxRuns(text) })
}
