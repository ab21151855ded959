// Markdown of the transcript (`transcript-md`): as PDIS publishes it, each speech with links to the notes and nodes that
// came of it. What is ours stands between marks, so that the file reads back as the same transcript.
import { type Translate, translator } from '../../shared/i18n/catalogue'
import { readNode, shownWords } from '../../shared/mindmap/nodeContent'
import { type Board, getMeeting } from '../../shared/model/board'
import { shownText } from '../../shared/model/note'
import type { Utterance } from '../../shared/model/utterance'
import { type Linked, SpeechLinks } from '../../shared/transcript/linkSpeeches'
import { linksBegin, linksEnd } from '../../shared/transcript/parseTranscript'
import { readUtterances } from '../../shared/transcript/readUtterances'
import type { ExportFormat } from './ExportFormat'
import { escapeText } from './mdText'
import { sayStanding } from './tree/sayStanding'

export const transcriptMd: ExportFormat = {
  contentType: 'text/markdown; charset=utf-8',
  extension: 'md',
  render(board, options) {
    const meeting = getMeeting(board)
    const translate = translator(options.language ?? meeting.language)
    const utterances = readUtterances(board)
    const links = new SpeechLinks().read(board, utterances)
    const title = [meeting.date, escapeText(meeting.title) || translate('exports.untitled')]
    const blocks = [`# ${title.filter(Boolean).join(' ')}`, ours(sayStanding(board, options).map(escapeText))]
    const linked: Linked[] = []
    for (const utterance of utterances) {
      blocks.push(writeSpeech(utterance))
      const own = links.get(utterance.id) ?? []
      if (own.length === 0) continue
      blocks.push(
        ours([`<a id="${utterance.id}"></a>`, ...own.map((link) => `- ${linkTo(board, link, translate)}`)]),
      )
      linked.push(...own)
    }
    if (linked.length > 0) blocks.push(writeList(board, linked, translate))
    return `${blocks.join('\n\n')}\n`
  },
}

function ours(lines: readonly string[]): string {
  return [linksBegin, ...lines, linksEnd].join('\n')
}

function writeSpeech({ speaker, unit, text, direction }: Utterance): string {
  const written = text.split('\n')
  if (direction) return written.map((line) => `> ${line}`).join('\n')
  // No line of what was said is taken for a heading, a direction or a mark of ours.
  const lines = written.map((line) => line.replace(/^(?=\\*(?:[#>]|<!--))/, '\\'))
  return [`### ${unit ? `${speaker}（${unit}）` : speaker}：`, ...lines].join('\n')
}

function linkTo(board: Board, { record }: Linked, translate: Translate): string {
  return `[${nameOf(board, record, translate)}](#${record.id})`
}

/** Every note and node that is linked, once, with the way back to its words. */
function writeList(board: Board, linked: readonly Linked[], translate: Translate): string {
  const lines = linked.map(({ record, place }) => {
    const back = `[${translate('exports.inTranscript')}](#${place.utteranceId})`
    return `- <a id="${record.id}"></a>${nameOf(board, record, translate)} ${back}`
  })
  return ours([`## ${translate('exports.fromTranscript')}`, '', ...lines])
}

function nameOf(board: Board, record: Linked['record'], translate: Translate): string {
  const isNote = record.kind === 'note'
  const words = isNote ? shownText(record) : shownWords(readNode(board, record))
  const what = isNote ? translate(`category.${record.category ?? 'none'}`) : translate('exports.mindNode')
  return `${escapeText(what)}${translate('exports.colon')}${escapeText(words)}`
}
