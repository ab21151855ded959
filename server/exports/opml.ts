// OPML (`opml`): the mind map as an outline for outliners and other mind maps; `_` stands before the attributes that are
// ours, as is the custom there.
import { getMeeting } from '../../shared/model/board'
import { escapeXml } from '../pictures/escapeXml'
import type { ExportFormat } from './ExportFormat'
import { attributesOf, type FileNode, readMap } from './tree/readMap'
import { sayStanding } from './tree/sayStanding'
import { xmlAttributes, xmlComment, xmlHead } from './tree/xmlText'

export const opml: ExportFormat = {
  contentType: 'text/x-opml; charset=utf-8',
  extension: 'opml',
  render(board, options) {
    const { title } = getMeeting(board)
    const parts = [xmlHead, xmlComment(sayStanding(board, options)), '<opml version="2.0">\n']
    parts.push(`<head>\n<title>${escapeXml(title)}</title>\n`)
    parts.push(`<dateCreated>${new Date(options.now).toUTCString()}</dateCreated>\n</head>\n<body>\n`)
    let depth = 0
    for (const node of readMap(board)) {
      for (; depth >= node.depth; depth--) parts.push('</outline>\n')
      parts.push(writeNode(node))
      depth++
    }
    for (; depth > 0; depth--) parts.push('</outline>\n')
    return `${parts.join('')}</body>\n</opml>\n`
  },
}

function writeNode(node: FileNode): string {
  const own = attributesOf(node).map(([name, value]) => [`_${name}`, value] as const)
  const folded = node.folded ? [['_folded', 'true'] as const] : []
  const side = node.depth === 1 ? [['_side', node.side] as const] : []
  return `<outline${xmlAttributes([['text', node.text], ['_id', node.id], ...own, ...folded, ...side])}>\n`
}
