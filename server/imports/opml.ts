// Import `opml`: an outline of an outliner or our own, onto the map of the board. The note of a line (`_note`) becomes a
// node under it.
import type { Board } from '../../shared/model/board'
import { type ImportContext, type ImportResult, refuseFile, SkipList } from './ImportFormat'
import { readXml } from './tree/readXml'
import { TreeImporter } from './tree/TreeImporter'

const none: ReadonlyMap<string, string> = new Map()

export function importOpml(fileText: string, board: Board, context: ImportContext): ImportResult {
  const { language } = context
  const skips = new SkipList(language)
  const importer = new TreeImporter(board, context, skips)
  let depth = 0
  let isOpml = false
  const refusal = readXml(fileText, language, {
    open(name, attributes, line) {
      if (name === 'opml') isOpml = true
      if (name !== 'outline') return
      depth++
      const { text, title, url, _id: externalId = '', _note: note, _folded, _side } = attributes
      const words = text ?? title ?? ''
      importer.add({
        line,
        depth,
        text: url === undefined || words.includes(url) ? words : `${words}\n${url}`,
        externalId,
        attributes: ownAttributes(attributes),
        folded: _folded === 'true',
        side: _side === 'left' || _side === 'right' ? _side : null,
      })
      if (note?.trim())
        importer.add({
          line,
          depth: depth + 1,
          text: note,
          externalId: '',
          attributes: remark,
          folded: false,
          side: null,
        })
    },
    close(name) {
      if (name === 'outline') depth--
    },
  })
  if (refusal) return refusal
  if (!isOpml) return refuseFile('shape', language, { format: skips.say('imports.format.opml') })
  return importer.finish()
}

const remark: ReadonlyMap<string, string> = new Map([['category', 'remark']])

function ownAttributes(attributes: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const own = Object.entries(attributes).filter(([name]) => name.startsWith('_'))
  return own.length === 0 ? none : new Map(own.map(([name, value]) => [name.slice(1), value]))
}
