// FreeMind (`mm`): the mind map for FreeMind, Freeplane, XMind and the like. What they have no field for stands in
// attributes of the nodes, so that nothing is lost on the way back.
import type { ExportFormat } from './ExportFormat'
import { attributesOf, type FileNode, middleOf, readMap } from './tree/readMap'
import { sayStanding } from './tree/sayStanding'
import { xmlAttributes, xmlComment } from './tree/xmlText'

/** Marks the node that stands for the core question: it is the meeting's, not a node. */
export const boardMark = 'consensus-board'

export const mm: ExportFormat = {
  contentType: 'application/x-freemind; charset=utf-8',
  extension: 'mm',
  render(board, options) {
    const parts = ['<map version="1.0.1">\n', xmlComment(sayStanding(board, options))]
    parts.push(`<node${xmlAttributes([['TEXT', middleOf(board)]])}>\n`)
    parts.push(
      `<attribute${xmlAttributes([
        ['NAME', boardMark],
        ['VALUE', '1'],
      ])}/>\n`,
    )
    let depth = 0
    for (const node of readMap(board)) {
      for (; depth >= node.depth; depth--) parts.push('</node>\n')
      parts.push(writeNode(node))
      depth++
    }
    for (; depth >= 0; depth--) parts.push('</node>\n')
    return `${parts.join('')}</map>\n`
  },
}

/** The opening tag and what belongs to the node itself. */
function writeNode(node: FileNode): string {
  const attributes: [string, string][] = [
    ['ID', node.id],
    ['TEXT', node.text],
  ]
  if (node.folded) attributes.push(['FOLDED', 'true'])
  if (node.depth === 1) attributes.push(['POSITION', node.side])
  const more = attributesOf(node).map(
    ([name, value]) =>
      `<attribute${xmlAttributes([
        ['NAME', name],
        ['VALUE', value],
      ])}/>\n`,
  )
  return `<node${xmlAttributes(attributes)}>\n${more.join('')}`
}
