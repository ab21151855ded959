// Import `transcript`: the Markdown that PDIS publishes. Only what the board's transcript lacks at its end is appended,
// so the same text, longer each time, can be brought in while the stenographer types.
import type { Board } from '../../shared/model/board'
import type { Utterance } from '../../shared/model/utterance'
import { type Alignment, alignSpeeches } from '../../shared/transcript/alignSpeeches'
import {
  type ParsedTranscript,
  parseTranscript,
  type SpeechInFile,
} from '../../shared/transcript/parseTranscript'
import { readUtterances } from '../../shared/transcript/readUtterances'
import { countRecords, maxEntries } from './checkRoom'
import { type ImportContext, type ImportResult, refuseFile, SkipList } from './ImportFormat'

export function importTranscript(fileText: string, board: Board, context: ImportContext): ImportResult {
  const { language } = context
  if (!/\S/.test(fileText)) return refuseFile('empty', language)
  const parsed = parseTranscript(fileText)
  const { speeches } = parsed
  if (!parsed.hasSpeakers || speeches.length === 0) return refuseFile('noSpeakers', language)
  const room = Math.min(
    maxEntries,
    Math.max(0, (context.limits?.maxRecords ?? Number.POSITIVE_INFINITY) - countRecords(board)),
  )
  // A file that is longer than a board can ever hold is not worth comparing.
  if (speeches.length > maxEntries) {
    return refuseFile('tooManyRecords', language, { count: speeches.length, room })
  }
  const known = readUtterances(board)
  const alignment = alignSpeeches(known, speeches)
  const { added, grown } = alignment
  if (added.length > room) return refuseFile('tooManyRecords', language, { count: added.length, room })
  const skips = listSkips(parsed, alignment, known, new SkipList(language))
  const result = {
    ok: true,
    records: [],
    replaces: null,
    added: added.length,
    skipped: skips.entries,
  } as const
  const extended = grown === null ? 0 : 1
  if (added.length + extended === 0) return { ...result, records: [], extended }
  const last = known.at(-1)
  const command = {
    t: 'utterance.append',
    after: last ? { id: last.id, length: last.text.length } : null,
    grown,
    utterances: added.map((index) => utteranceOf(speeches[index]!, context)),
  } as const
  return { ...result, records: [], extended, command }
}

function utteranceOf({ speaker, unit, text, direction }: SpeechInFile, { makeId }: ImportContext) {
  return { id: makeId(), speaker, unit, text, direction }
}

function listSkips(
  { lead, speeches }: ParsedTranscript,
  { differing }: Alignment,
  known: readonly Utterance[],
  skips: SkipList,
): SkipList {
  for (const { line, text } of lead) {
    // The rest of a speech whose beginning was not copied again.
    const isKnown = known.some((utterance) => utterance.text.includes(text))
    if (!isKnown) skips.add(line, 'imports.beforeSpeakers')
  }
  for (const index of differing) {
    const { line, speaker } = speeches[index]!
    skips.add(line, 'imports.speechDiffers', { speaker: speaker || skips.say('imports.direction') })
  }
  return skips
}
