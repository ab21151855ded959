// Reads XML of strangers, element by element. No document type is taken: so no entities that grow or point elsewhere,
// and nothing is ever fetched.
import { SaxesParser } from 'saxes'
import type { Language } from '../../../shared/model/meeting'
import { type ImportRefusal, refuseFile } from '../ImportFormat'

export interface XmlReader {
  open(name: string, attributes: Readonly<Record<string, string>>, line: number): void
  text?(text: string): void
  close(name: string): void
}

/** Ends the reading with a refusal. */
class Refused extends Error {
  constructor(readonly refusal: ImportRefusal) {
    super(refusal.code)
  }
}

/** Null when it was read to its end. */
export function readXml(file: string, language: Language, reader: XmlReader): ImportRefusal | null {
  const parser = new SaxesParser({ xmlns: false, position: true })
  parser.on('doctype', () => {
    throw new Refused(refuseFile('doctype', language))
  })
  parser.on('error', () => {
    throw new Refused(refuseFile('notXml', language, { line: parser.line }))
  })
  parser.on('opentag', ({ name, attributes }) => reader.open(name, attributes, parser.line))
  parser.on('text', (text) => reader.text?.(text))
  parser.on('cdata', (text) => reader.text?.(text))
  parser.on('closetag', ({ name }) => reader.close(name))
  try {
    parser.write(file.replace(/^\uFEFF/, '')).close()
    return null
  } catch (error) {
    if (error instanceof Refused) return error.refusal
    throw error
  }
}
