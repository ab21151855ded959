// The Markdown in which PDIS publishes transcripts, read as speeches: `### speaker：` heads one, `> ` is a stage
// direction. A text that is still being typed reads as the beginning of what it will be.
import { cleanText, textLimits } from '../model/text'
import { maxSpeech } from '../model/utterance'
import { splitSpeaker } from './splitSpeaker'

export interface Speech {
  speaker: string
  unit: string
  text: string
  /** A stage direction: nobody's words. */
  direction: boolean
}

export interface SpeechInFile extends Speech {
  /** Its first line in the file, from 1. */
  line: number
}

export interface ParsedTranscript {
  speeches: SpeechInFile[]
  /** What stands before the first speaker and is no direction: an introduction, or the rest of a cut-off speech. */
  lead: { line: number; text: string }[]
  hasSpeakers: boolean
}

/** Lines that our own export adds for its links; they are no part of what was said. */
export const linksBegin = '<!-- board-links -->'
export const linksEnd = '<!-- /board-links -->'

const headingLine = /^#{1,6}(?:\s|$)/
const speakerLine = /^#{2,6}\s+([^：:]{1,80})[：:](.*)$/

export function parseTranscript(file: string): ParsedTranscript {
  const reader = new TranscriptReader()
  const lines = cleanText(file.replace(/^\uFEFF/, '')).split('\n')
  // Half a heading at the end of a text that is being typed: the colon is still to come.
  while (lines.length > 0 && isUnfinished(lines.at(-1)!)) lines.pop()
  let isOurs = false
  for (const [index, line] of lines.entries()) {
    const trimmed = line.trim()
    if (trimmed === linksBegin) isOurs = true
    else if (trimmed === linksEnd) isOurs = false
    else if (!isOurs) reader.take(trimmed, index + 1)
  }
  return reader.finish()
}

function isUnfinished(line: string): boolean {
  return line.trim() === '' || (/^#/.test(line.trim()) && !speakerLine.test(line.trim()))
}

class TranscriptReader {
  private readonly speeches: SpeechInFile[] = []
  private readonly lead: { line: number; text: string }[] = []
  private speaker: { name: string; unit: string } | null = null
  private open: { line: number; direction: boolean; parts: string[] } | null = null
  private hasGap = false

  take(line: string, number: number): void {
    if (line === '') {
      this.hasGap = true
      return
    }
    const heading = headingLine.test(line) ? readHeading(line) : null
    if (heading?.speaker) {
      this.close()
      this.speaker = heading.speaker
      if (heading.text !== '') this.add(heading.text, number, false)
    } else if (heading) {
      this.close()
      // The title of the whole is the meeting's; any other heading says where one is.
      const isTitle = /^#\s/.test(line) && this.speeches.length === 0
      if (!isTitle && heading.text !== '') this.add(heading.text, number, true)
      this.close()
    } else if (line.startsWith('>')) this.add(line.replace(/^>\s?/, ''), number, true)
    // Words that begin like a heading or a direction are written with a backslash before.
    else this.add(line.replace(/^\\(?=\\*(?:[#>]|<!--))/, ''), number, false)
  }

  finish(): ParsedTranscript {
    this.close()
    return { speeches: this.speeches, lead: this.lead, hasSpeakers: this.speaker !== null }
  }

  private add(text: string, line: number, direction: boolean): void {
    if (this.open && this.open.direction !== direction) this.close()
    const between = this.hasGap ? '\n\n' : '\n'
    this.hasGap = false
    if (!this.open) this.open = { line, direction, parts: [text] }
    else this.open.parts.push(between, text)
  }

  private close(): void {
    const { open, speaker } = this
    this.open = null
    this.hasGap = false
    const text = open?.parts.join('').trim() ?? ''
    if (!open || text === '') return
    if (!open.direction && !speaker) {
      this.lead.push({ line: open.line, text })
      return
    }
    const said = open.direction ? { name: '', unit: '' } : speaker!
    for (const part of cutLong(text)) {
      const { line, direction } = open
      this.speeches.push({ line, speaker: said.name, unit: said.unit, text: part, direction })
    }
  }
}

function readHeading(line: string) {
  const [, name = '', text = ''] = speakerLine.exec(line) ?? []
  const speaker = splitSpeaker(name)
  const isName = /\p{L}/u.test(speaker.name)
  const fits = speaker.name.length <= textLimits.name && speaker.unit.length <= textLimits.unit
  return isName && fits ? { speaker, text: text.trim() } : { speaker: null, text: line.replace(/^#+\s*/, '') }
}

/** Always cut at the same places, so that a speech that has grown still begins with what it was. */
function cutLong(text: string): string[] {
  const parts: string[] = []
  let from = 0
  while (text.length - from > maxSpeech) {
    const isInCharacter = /[\uD800-\uDBFF]/.test(text[from + maxSpeech - 1]!)
    const to = from + maxSpeech - (isInCharacter ? 1 : 0)
    parts.push(text.slice(from, to))
    from = to
  }
  return [...parts, text.slice(from)]
}
