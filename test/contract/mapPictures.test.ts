// Pictures of the mind map: the camp's eleven themes and 150 notes as a tree, in every layout, as the screen draws them.
import { describe, expect, test } from 'vitest'
import { drawSvg } from '../../server/pictures/drawSvg'
import { readFonts } from '../../server/pictures/fonts'
import type { PictureRequest } from '../../server/pictures/pictureRequest'
import { renderPng } from '../../server/pictures/renderPng'
import { live } from '../../shared/model/board'
import { type MindMapNode, mindNodeDefaults } from '../../shared/model/mindNode'
import { paletteOf } from '../../shared/scene/palettes'
import { campText } from '../fixtures/readCamp'
import { readPng } from '../harness/readPng'
import { importInto, newBoard, now } from './importInto'
import { readSvg } from './readSvg'

/** Each theme a branch, each of its notes a leaf that shows it. */
function campMap() {
  const board = newBoard('開放政府聯絡人共識會議')
  importInto(board, 'notes', campText('notes.json'))
  const themes = new Map<string, string>()
  const put = (fields: Partial<MindMapNode> & { id: string }) =>
    board.put({
      ...mindNodeDefaults,
      createdAt: now,
      versions: [],
      wordingReplies: [],
      order: 'a0',
      ...fields,
    })
  for (const [at, note] of [...live(board, 'note')].entries()) {
    if (!themes.has(note.theme)) {
      const id = `theme-${String(themes.size).padStart(4, '0')}`
      themes.set(note.theme, id)
      const side = themes.size % 2 === 0 ? 'left' : 'right'
      put({ id, originalText: note.theme, category: 'aspect', side, order: `a${id.slice(-1)}` })
    }
    const stage = note.category === 'problem' ? '規劃' : note.category === 'solution' ? '執行' : ''
    put({
      id: `leaf-${String(at).padStart(6, '0')}`,
      parentId: themes.get(note.theme)!,
      noteId: note.id,
      stage,
    })
  }
  return { board, themes }
}

const { board, themes } = campMap()
const plain = { format: 'svg', scale: 1, theme: 'light', picture: 'mindmap', layout: 'both' } as const

function draw(asked: Partial<PictureRequest> = {}) {
  return drawSvg(board, { ...plain, selection: null, table: null, ...asked }, readFonts(), { now })
}

describe('the camp’s mind map', () => {
  test.each(['both', 'right', 'stages'] as const)(
    '%s holds every word of every node, and says what it is worth',
    (layout) => {
      const { lines } = readSvg(draw({ layout })!.svg)
      const said = lines.join('').replace(/\s/g, '')
      for (const theme of themes.keys()) expect(said).toContain(theme.replace(/\s/g, ''))
      for (const { originalText } of live(board, 'note'))
        expect(said).toContain(originalText.replace(/\s/g, ''))
      expect(said).toContain('開放政府聯絡人共識會議')
      expect(said).toContain('草稿')
      expect(said).toContain('不具拘束力')
      if (layout === 'stages') expect(said).toContain('規劃')
    },
  )

  test('of one branch has that branch alone; of a node that is gone, and of a map without nodes, there is none', () => {
    const [[theme, id] = ['', '']] = themes
    const { lines } = readSvg(draw({ selection: [id] })!.svg)
    const said = lines.join('').replace(/\s/g, '')
    const notes = [...live(board, 'note')]
    for (const { originalText, theme: of } of notes) {
      if (of === theme) expect(said).toContain(originalText.replace(/\s/g, ''))
    }
    expect([...themes.keys()].filter((other) => said.includes(other.replace(/\s/g, '')))).toEqual([theme])
    expect(draw({ selection: ['gone-000001'] })).toBeNull()
    const request = { ...plain, selection: null, table: null }
    expect(drawSvg(newBoard(), request, readFonts(), { now })).toBeNull()
  })

  test('as PNG has the colours of the theme', () => {
    const drawing = draw({ format: 'png', theme: 'dark' })!
    const { width, height, colourAt } = readPng(renderPng(drawing.svg))
    expect([width, height]).toEqual([drawing.widthPx, drawing.heightPx])
    expect(colourAt(2, 2)).toBe(paletteOf('dark', []).ground)
  })
})
