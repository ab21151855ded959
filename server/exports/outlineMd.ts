// Markdown outline (`outline-md`): the mind map as nested lists, to read. Each node says its category, stage and
// speaker in words, and once more in a comment that readers do not show, so that nothing is lost on the way back.
import { type Translate, translator } from '../../shared/i18n/catalogue'
import { getMeeting } from '../../shared/model/board'
import type { ExportFormat } from './ExportFormat'
import { escapeText } from './mdText'
import { attributesOf, type FileNode, maxDepth, middleOf, readMap } from './tree/readMap'
import { sayStanding } from './tree/sayStanding'

/** The first line of our own outlines: what stands before the list is then no node. */
export const outlineMark = '<!-- consensus-board outline -->'

export const outlineMd: ExportFormat = {
  contentType: 'text/markdown; charset=utf-8',
  extension: 'md',
  render(board, options) {
    const translate = translator(options.language ?? getMeeting(board).language)
    const head = [
      outlineMark,
      `# ${escapeText(middleOf(board)) || translate('exports.untitled')}`,
      sayStanding(board, options)
        .map((line) => `> ${escapeText(line)}`)
        .join('\n>\n'),
    ]
    const lines = readMap(board).map((node) => writeNode(node, translate))
    return `${head.join('\n\n')}\n\n${lines.map((line) => `${line}\n`).join('')}`
  },
}

function writeNode(node: FileNode, translate: Translate): string {
  const { category, stage, name, unit } = node
  const said = [category ? translate(`category.${category}`) : '', stage, name, unit].filter(Boolean)
  const shown = said.length === 0 ? '' : ` *（${said.map(escapeText).join('・')}）*`
  return `${'  '.repeat(Math.min(node.depth, maxDepth) - 1)}- ${escapeItem(node.text)}${shown} <!-- ${hidden(node)} -->`
}

/** Nothing at the beginning of an item is taken for another list, and no space at an end is lost. */
function escapeItem(text: string): string {
  return escapeText(text)
    .replace(/^([-+>]|\d+(?=[.)]))/, (start) =>
      /\d/.test(start) ? `&#${start.charCodeAt(0)};${start.slice(1)}` : `\\${start}`,
    )
    .replace(/^\s+|\s+$/g, (spaces) => [...spaces].map((space) => `&#${space.codePointAt(0)};`).join(''))
}

/** JSON without any sign that could end the comment or begin another tag. */
function hidden(node: FileNode): string {
  const { id, folded, side, depth } = node
  const own = { id, ...Object.fromEntries(attributesOf(node)), folded, ...(depth === 1 ? { side } : {}) }
  return JSON.stringify(own).replace(
    /[-<>]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
