// Import `outline-md`: headings and nested lists in Markdown, anybody's or our own, onto the map of the board.
import type { Board } from '../../shared/model/board'
import { cleanText } from '../../shared/model/text'
import { outlineMark } from '../exports/outlineMd'
import { type ImportContext, type ImportResult, refuseFile, SkipList } from './ImportFormat'
import { isObject, type JsonObject } from './readJson'
import { type NodeInFile, TreeImporter } from './tree/TreeImporter'

export function importOutlineMd(fileText: string, board: Board, context: ImportContext): ImportResult {
  const { language } = context
  const file = cleanText(fileText.replace(/^\uFEFF/, ''))
  if (!/\S/.test(file)) return refuseFile('empty', language)
  const importer = new TreeImporter(board, context, new SkipList(language))
  const isOurs = file.trimStart().startsWith(outlineMark)
  const reader = new OutlineReader(importer, isOurs)
  for (const [index, line] of file.split('\n').entries()) reader.take(line, index + 1)
  reader.settle()
  return importer.finish()
}

// Other line separators than \n are part of the words.
const headingLine = /^(#{1,6})\s+(.*)$/s
const itemLine = /^([ \t]*)(?:[-*+]|\d{1,9}[.)])(?: |\t|$)(.*)$/s

class OutlineReader {
  /** How deep the headings above the current line are. */
  private headings: number[] = []
  /** The columns at which the open items begin. */
  private columns: number[] = []
  private pending: NodeInFile | null = null
  private hasGap = false

  constructor(
    private readonly importer: TreeImporter,
    private readonly isOurs: boolean,
  ) {}

  take(line: string, number: number): void {
    const item = itemLine.exec(line)
    const heading = headingLine.exec(line)
    if (line.trim() === '') this.hasGap = true
    else if (item) this.takeItem(columnOf(item[1]!), item[2]!, number)
    else if (this.isOurs) return
    else if (heading) this.takeHeading(heading[1]!.length, heading[2]!, number)
    else this.takeText(line.trim(), number)
  }

  settle(): void {
    if (this.pending) this.importer.add(this.pending)
    this.pending = null
  }

  private takeItem(column: number, text: string, line: number): void {
    while (this.columns.length > 0 && this.columns.at(-1)! >= column) this.columns.pop()
    this.columns.push(column)
    this.begin(this.headings.length + this.columns.length, text, line)
  }

  private takeHeading(level: number, text: string, line: number): void {
    while (this.headings.length > 0 && this.headings.at(-1)! >= level) this.headings.pop()
    this.headings.push(level)
    this.columns = []
    this.begin(this.headings.length, text, line)
  }

  /** The rest of an item that goes on, else a paragraph of its own. */
  private takeText(text: string, line: number): void {
    if (this.pending && !this.hasGap && this.columns.length > 0) this.pending.text += `\n${plain(text)}`
    else {
      this.columns = []
      this.begin(this.headings.length + 1, text, line)
    }
  }

  private begin(depth: number, text: string, line: number): void {
    this.settle()
    this.hasGap = false
    this.pending = { line, depth, ...readItem(text) }
  }
}

/** Tabs go on to the next fourth column. */
function columnOf(indent: string): number {
  let column = 0
  for (const char of indent) column = char === '\t' ? column - (column % 4) + 4 : column + 1
  return column
}

function readItem(text: string): Omit<NodeInFile, 'line' | 'depth'> {
  const words = text.trimEnd()
  const at = words.endsWith(' -->') ? words.lastIndexOf(' <!-- {') : -1
  const hidden = at < 0 ? null : readHidden(words.slice(at + 6, -4))
  if (!hidden) return { ...bare, text: plain(text.trim()) }
  const fields = Object.entries(hidden).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  )
  const attributes = new Map(fields)
  const { side } = hidden
  return {
    text: plain(
      text
        .slice(0, at)
        .replace(/ \*（(?:[^*\\]|\\.)*）\*$/s, '')
        .replace(/^ +/, ''),
    ),
    externalId: attributes.get('id') ?? '',
    attributes,
    folded: hidden.folded === true,
    side: side === 'left' || side === 'right' ? side : null,
  }
}

const bare = { externalId: '', attributes: new Map<string, string>(), folded: false, side: null }

function readHidden(json: string): JsonObject | null {
  try {
    const value: unknown = JSON.parse(json)
    return isObject(value) ? value : null
  } catch {
    return null
  }
}

const entities: { readonly [name: string]: string } = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' }

/** The words without Markdown's escapes. */
function plain(text: string): string {
  return text
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/\\([!-/:-@[-`{-~])|&(?:#(\d{1,7})|(amp|lt|gt|quot|nbsp));/g, (whole, sign, code, name) => {
      if (sign !== undefined) return sign
      if (name !== undefined) return entities[name] ?? whole
      return Number(code) <= 0x10ffff ? String.fromCodePoint(Number(code)) : whole
    })
}
