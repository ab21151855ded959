// Akoma Ntoso (`akn`): the transcript as SayIt reads it: one section, a speech for each speech with its speaker among
// the references, a narrative for each stage direction.
import { translator } from '../../shared/i18n/catalogue'
import { getMeeting } from '../../shared/model/board'
import type { Utterance } from '../../shared/model/utterance'
import { readUtterances } from '../../shared/transcript/readUtterances'
import { countSpeakers } from '../../shared/transcript/speakers'
import { escapeXml } from '../pictures/escapeXml'
import type { ExportFormat } from './ExportFormat'
import { sayStanding } from './tree/sayStanding'
import { xmlAttributes, xmlComment, xmlHead } from './tree/xmlText'

export const akn: ExportFormat = {
  contentType: 'application/akn+xml; charset=utf-8',
  extension: 'xml',
  render(board, options) {
    const { date, title, language } = getMeeting(board)
    const utterances = readUtterances(board)
    const ids = nameSpeakers(countSpeakers(utterances).map(({ name }) => name))
    const untitled = translator(options.language ?? language)('exports.untitled')
    const heading = [date, title || untitled].filter(Boolean).join(' ')
    return [
      xmlHead,
      xmlComment(sayStanding(board, options)),
      '<akomaNtoso>\n<debate>\n<meta>\n<references source="#">\n',
      ...[...ids].map(([name, id]) => {
        const href = `/ontology/person/consensus-board/${encodeURIComponent(id)}`
        return `<TLCPerson${xmlAttributes([
          ['id', id],
          ['href', href],
          ['showAs', name],
        ])}/>\n`
      }),
      '</references>\n</meta>\n',
      date ? `<preface>\n<docDate${xmlAttributes([['date', date]])}>${date}</docDate>\n</preface>\n` : '',
      `<debateBody>\n<debateSection>\n<heading>${escapeXml(heading)}</heading>\n`,
      ...utterances.map((utterance) => writeSpeech(utterance, ids)),
      '</debateSection>\n</debateBody>\n</debate>\n</akomaNtoso>\n',
    ].join('')
  },
}

function writeSpeech(
  { speaker, unit, text, direction }: Utterance,
  ids: ReadonlyMap<string, string>,
): string {
  const paragraphs = text
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${paragraph.split('\n').map(escapeXml).join('<br/>')}</p>`)
    .join('\n')
  if (direction) return `<narrative>\n${paragraphs}\n</narrative>\n`
  // SayIt shows this in place of the speaker's own name.
  const from = unit ? `<from>${escapeXml(`${speaker}（${unit}）`)}</from>\n` : ''
  return `<speech${xmlAttributes([['by', `#${ids.get(speaker) ?? ''}`]])}>\n${from}${paragraphs}\n</speech>\n`
}

/** Name → an id that XML allows, the name itself where it can be. */
function nameSpeakers(names: readonly string[]): Map<string, string> {
  const ids = new Map<string, string>()
  const taken = new Set<string>()
  for (const name of names) {
    const plain = name.replace(/[^\p{L}\p{N}_.-]/gu, '_')
    const base = /^[\p{L}_]/u.test(plain) ? plain : `_${plain}`
    let id = base
    for (let number = 2; taken.has(id); number++) id = `${base}-${number}`
    taken.add(id)
    ids.set(name, id)
  }
  return ids
}
