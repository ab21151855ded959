// The glossary as people type it: a group per line, its terms between commas of any sort.
import { textLimits } from '../../shared/model/text'

const maxGroups = 200
const maxTerms = 20

export function readGlossary(text: string): string[][] {
  return text
    .split('\n')
    .map((line) => line.split(/[、，,;；]/).map((term) => term.trim().slice(0, textLimits.tag)))
    .map((terms) => [...new Set(terms)].filter(Boolean).slice(0, maxTerms))
    .filter((terms) => terms.length > 1)
    .slice(0, maxGroups)
}

export function writeGlossary(glossary: readonly (readonly string[])[]): string {
  return glossary.map((terms) => terms.join('、')).join('\n')
}
