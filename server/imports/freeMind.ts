// Import `mm`: a mind map of FreeMind, Freeplane or our own, onto the map of the board. A node's note becomes a node
// under it.
import type { Board } from '../../shared/model/board'
import { boardMark } from '../exports/mm'
import { type ImportContext, type ImportResult, refuseFile, SkipList } from './ImportFormat'
import { readXml, type XmlReader } from './tree/readXml'
import { type NodeInFile, TreeImporter } from './tree/TreeImporter'

export function importFreeMind(fileText: string, board: Board, context: ImportContext): ImportResult {
  const { language } = context
  const skips = new SkipList(language)
  const importer = new TreeImporter(board, context, skips)
  const reader = new MapReader(importer)
  const refusal = readXml(fileText, language, reader)
  if (refusal) return refusal
  if (!reader.isMap) return refuseFile('shape', language, { format: skips.say('imports.format.mm') })
  return importer.finish()
}

type OpenNode = Omit<NodeInFile, 'attributes'> & { attributes: Map<string, string>; isAdded: boolean }

class MapReader implements XmlReader {
  isMap = false
  private readonly open_: OpenNode[] = []
  /** 1 when the outermost node stands for the core question and is none itself. */
  private raised = 0
  /** The words of a node or note that are written as HTML. */
  private rich: { isNote: boolean; text: string } | null = null

  constructor(private readonly importer: TreeImporter) {}

  open(name: string, attributes: Readonly<Record<string, string>>, line: number): void {
    if (name === 'map') this.isMap = true
    else if (name === 'node') this.openNode(attributes, line)
    else if (name === 'attribute') this.takeAttribute(attributes)
    else if (name === 'richcontent') this.rich = { isNote: attributes.TYPE !== 'NODE', text: '' }
    else if (this.rich && blocks.has(name)) this.rich.text += '\n'
  }

  text(text: string): void {
    if (this.rich) this.rich.text += text.replace(/\s+/g, ' ')
  }

  close(name: string): void {
    if (name === 'richcontent') this.takeRich()
    else if (name === 'node') {
      this.settle()
      this.open_.pop()
    }
  }

  private openNode(attributes: Readonly<Record<string, string>>, line: number): void {
    this.settle()
    const { ID = '', TEXT = '', LINK, FOLDED, POSITION } = attributes
    this.open_.push({
      line,
      depth: this.open_.length + 1 - this.raised,
      text: LINK === undefined || TEXT.includes(LINK) ? TEXT : `${TEXT}\n${LINK}`,
      externalId: ID,
      attributes: new Map(),
      folded: FOLDED === 'true',
      side: POSITION === 'left' || POSITION === 'right' ? POSITION : null,
      isAdded: false,
    })
  }

  private takeAttribute({ NAME = '', VALUE = '' }: Readonly<Record<string, string>>): void {
    const node = this.open_.at(-1)
    if (!node || node.isAdded) return
    if (NAME === boardMark && this.open_.length === 1) {
      this.raised = 1
      node.isAdded = true
    } else node.attributes.set(NAME, VALUE)
  }

  private takeRich(): void {
    const node = this.open_.at(-1)
    const text = (this.rich?.text ?? '')
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
      .join('\n')
    const isNote = this.rich?.isNote ?? false
    this.rich = null
    if (!node || text === '') return
    if (!isNote && !node.isAdded) node.text = text
    if (!isNote) return
    this.settle()
    const { line, depth } = node
    const attributes = new Map([['category', 'remark']])
    this.importer.add({ line, depth: depth + 1, text, externalId: '', attributes, folded: false, side: null })
  }

  /** Adds the innermost open node once all that belongs to itself has been read. */
  private settle(): void {
    const node = this.open_.at(-1)
    if (!node || node.isAdded) return
    node.isAdded = true
    this.importer.add(node)
  }
}

const blocks: ReadonlySet<string> = new Set(['p', 'br', 'li', 'div', 'tr', 'h1', 'h2', 'h3'])
