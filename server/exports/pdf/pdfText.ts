// Words in a PDF: only characters that its font has, and lines that end in writing, not in control characters.
import type { MissingCharacters } from '../../pictures/MissingCharacters'
import { legalText } from '../legalText'
import { type Field, type Paragraph, spacedLabel } from '../paper/Paper'

export interface PdfWords {
  text: string
  style?: string
}

export type Say = (text: string) => string

/** What the font lacks is noted and shown as 〓. */
export function sayWith(missing: MissingCharacters): Say {
  // Invisible characters shape their neighbours on a screen; in print they would be boxes.
  const shown = (text: string) =>
    text
      .normalize()
      .replace(/\t/g, ' ')
      .replace(/[\p{Zl}\p{Zp}]/gu, '\n')
      .replace(/(?!\n)[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '')
  return (text) => shown(missing.replace(legalText(text)))
}

export function fieldsOf(fields: Paragraph, say: Say): PdfWords[] {
  return fields.flatMap((field, index) => fieldOf(field, index, say))
}

function fieldOf({ label, text, isQuiet }: Field, index: number, say: Say): PdfWords[] {
  const said = isQuiet ? { text: say(text), style: 'quiet' } : { text: say(text) }
  return label === '' ? [said] : [{ text: say(spacedLabel(label, index)), style: 'label' }, said]
}
