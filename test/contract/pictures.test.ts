// Pictures of the board: the same things as on the screen, every word of them, in the right colours, and nothing that a
// text could slip in.
import { beforeAll, describe, expect, test } from 'vitest'
import { drawSvg } from '../../server/pictures/drawSvg'
import { readFonts } from '../../server/pictures/fonts'
import { maxSidePx, type PictureRequest } from '../../server/pictures/pictureRequest'
import { renderPng } from '../../server/pictures/renderPng'
import { sampleRecords } from '../../server/sample'
import { BoardIndex, live } from '../../shared/model/board'
import { columns } from '../../shared/model/category'
import { makeId } from '../../shared/model/id'
import { meetingDefaults } from '../../shared/model/meeting'
import { shownText } from '../../shared/model/note'
import { cleanText } from '../../shared/model/text'
import { paletteOf, themes } from '../../shared/scene/palettes'
import { makeCluster, makeLargeBoard, makeLink, makeNote } from '../fixtures/sceneBoard'
import { type Pixels, readPng } from '../harness/readPng'
import { nastyTexts } from './nastyText'
import { readSvg } from './readSvg'

const now = Date.UTC(2019, 0, 18, 9)
const whole = {
  scale: 1,
  theme: 'light',
  picture: 'board',
  layout: 'both',
  selection: null,
  table: null,
} as const
/** Of the columns: they stand at a note's foot, below its words. */
const marks = ['問', '解', '險', '克', '單', '願']
const closers = /^[，。、；：！？」』）】》〉…％]/

function draw(board: BoardIndex, asked: Partial<PictureRequest> = {}) {
  const drawing = drawSvg(board, { format: 'svg', ...whole, ...asked }, readFonts(), { now })
  if (!drawing) throw new Error('nothing was drawn')
  return drawing
}

function boardOf(...records: Parameters<BoardIndex['put']>[0][]): BoardIndex {
  const meeting = {
    ...meetingDefaults,
    createdAt: now,
    coAgencies: [],
    legend: [],
    stages: [],
    title: '測試會議',
  }
  return new BoardIndex([meeting, ...records])
}

const withoutSpace = (text: string) => text.replace(/\s/g, '')

describe('the camp of 2019-01-18', () => {
  const board = new BoardIndex(sampleRecords(now, makeId))
  const svg = readSvg(draw(board).svg)

  test('holds every note and every entry, as its words are', () => {
    const notes = [...live(board, 'note')]
    expect(notes).toHaveLength(150)
    for (const note of notes) expect(svg.groups.get(`note-${note.id}`)?.title).toBe(shownText(note))
    const clusters = [...live(board, 'cluster')]
    expect(clusters).toHaveLength(99)
    for (const { id, title } of clusters) expect(svg.groups.get(`cluster-${id}`)?.title).toBe(title)
    for (const link of live(board, 'link')) expect(svg.groups.has(`link-${link.id}`)).toBe(true)
  })

  test('shows these words in lines, none of which starts with a closing mark', () => {
    let wholly = 0
    for (const note of live(board, 'note')) {
      const lines = svg.groups.get(`note-${note.id}`)?.lines ?? []
      const words = lines.slice(
        0,
        lines.findIndex((line) => marks.includes(line)),
      )
      if (!words.at(-1)?.endsWith('…')) {
        expect(withoutSpace(words.join(''))).toBe(withoutSpace(shownText(note)))
        wholly++
      }
      for (const line of words) expect(line).not.toMatch(closers)
    }
    expect(wholly).toBeGreaterThan(140)
  })

  test('says which meeting, that it is a draft and that it does not bind', () => {
    const said = svg.lines.join('')
    for (const words of ['108年度', '草稿', '不具拘束力', '問題', '願景']) expect(said).toContain(words)
  })

  test('lies within the picture', () => {
    const [moveX, moveY] = svg.moved
    let boxes = 0
    for (const [id, group] of svg.groups) {
      if (!/^(note|cluster)-/.test(id)) continue
      for (const { x, y, width, height } of group.boxes) {
        boxes++
        expect(x + moveX).toBeGreaterThanOrEqual(0)
        expect(y + moveY).toBeGreaterThanOrEqual(0)
        expect(x + moveX + width).toBeLessThanOrEqual(svg.viewWidth)
        expect(y + moveY + height).toBeLessThanOrEqual(svg.viewHeight)
      }
    }
    expect(boxes).toBeGreaterThan(500)
  })

  test('needs no character that the font lacks', () => {
    expect(draw(board).missing).toEqual([])
  })
})

describe.each(themes)('a PNG in %s', (theme) => {
  const board = boardOf(
    ...columns.map((category, row) => makeNote(`note-${category}`, { category, pos: [28, 16 + 140 * row] })),
  )
  const drawing = draw(board, { format: 'png', theme, scale: 2 })
  let pixels: Pixels
  beforeAll(() => {
    pixels = readPng(renderPng(drawing.svg))
  })

  test('is as large as it says', () => {
    expect([pixels.width, pixels.height]).toEqual([drawing.widthPx, drawing.heightPx])
    expect(drawing.scale).toBe(2)
  })

  test('carries the colours of the categories', () => {
    const palette = paletteOf(theme, [])
    const svg = readSvg(draw(board, { theme }).svg)
    const [moveX, moveY] = svg.moved
    for (const category of columns) {
      const box = svg.groups.get(`note-note-${category}`)?.boxes[0]
      // Between the note's edge and its words.
      const at = [(box?.x ?? 0) + moveX + 5, (box?.y ?? 0) + moveY + 60] as const
      expect(pixels.colourAt(at[0] * 2, at[1] * 2)).toBe(palette.category[category])
    }
    expect(pixels.colourAt(3, 3)).toBe(palette.ground)
  })
})

test('words are painted: a PNG of a note is darker where its line runs', () => {
  const board = boardOf(makeNote('note-words', { originalText: '字字字字字字' }))
  const svg = readSvg(draw(board).svg)
  const box = svg.groups.get('note-note-words')?.boxes[0]
  const pixels = readPng(renderPng(draw(board, { format: 'png' }).svg))
  const dark = (top: number) => {
    let count = 0
    for (let x = 10; x < 150; x++) {
      const at = [(box?.x ?? 0) + svg.moved[0] + x, (box?.y ?? 0) + svg.moved[1] + top] as const
      if (Number.parseInt(pixels.colourAt(at[0], at[1]).slice(1, 3), 16) < 128) count++
    }
    return count
  }
  expect([12, 16, 20, 24, 28].reduce((sum, top) => sum + dark(top), 0)).toBeGreaterThan(30)
  expect([50, 60, 70].reduce((sum, top) => sum + dark(top), 0)).toBe(0)
})

describe('a hostile text', () => {
  const harmless = ['?xml', 'svg', 'title', 'g', 'rect', 'path', 'text', 'clipPath']
  const plain =
    /^(xmlns|role|width|height|viewBox|xml:space|font-[a-z]+|id|transform|x|y|rx|d|version|encoding)$/
  const paint = /^((fill|stroke)(-opacity|-width)?|text-anchor|clip-path)$/

  test.each(nastyTexts)('is words and nothing else: %j', (nasty) => {
    const text = cleanText(nasty)
    const board = boardOf(
      makeNote('note-000001', {
        originalText: text,
        theme: text,
        author: { memberId: null, name: text, unit: '' },
      }),
      makeCluster('cluster-001', { title: text, pos: [16, 300] }),
    )
    board.put({ ...[...board.ofKind('meeting')][0]!, title: text, coreQuestion: text, notice: text })
    for (const format of ['svg', 'png'] as const) {
      const svg = readSvg(draw(board, { format }).svg)
      expect([...svg.elements].filter((name) => !harmless.includes(name))).toEqual([])
      expect([...svg.attributes].filter((name) => !plain.test(name) && !paint.test(name))).toEqual([])
      if (format === 'svg') expect(svg.groups.get('note-note-000001')?.title).toBe(text)
    }
  })

  test('that is not even cleaned leaves the XML well-formed', () => {
    const svg = readSvg(
      draw(boardOf(makeNote('note-000001', { originalText: 'a\u0000b\u0008\uD800c\uFFFE' }))).svg,
    )
    expect(svg.groups.get('note-note-000001')?.title).toBe('abc')
  })
})

describe('characters that the font lacks', () => {
  const board = boardOf(makeNote('note-000001', { originalText: '謝謝🙏 𠮷野家 👩‍👩‍👧‍👦 שלום' }))

  test('are listed once, a joined one as one', () => {
    const { missing } = draw(board, { format: 'png' })
    expect(missing).toEqual(['🙏', '𠮷', '👩‍👩‍👧‍👦', 'ש', 'ל', 'ו', 'ם'])
    expect(draw(board).missing).toEqual(missing)
  })

  test('stay in the SVG, for readers whose computer has them', () => {
    expect(readSvg(draw(board).svg).lines.join('')).toContain('謝謝🙏')
  })

  test('do not include what no font shows', () => {
    const invisible = boardOf(makeNote('note-000001', { originalText: 'a\u200Db\uFE0Fc\u200B\u3000e\u0301' }))
    expect(draw(invisible, { format: 'png' }).missing).toEqual([])
  })
})

describe('a selection', () => {
  const board = boardOf(
    makeCluster('cluster-001', { title: '一群', pos: [16, 16] }),
    makeCluster('cluster-002', { title: '另一群', category: 'solution', pos: [16, 16] }),
    makeLink('link-000001', 'cluster-002', 'cluster-001'),
    makeNote('note-inside', { clusterId: 'cluster-001' }),
    makeNote('note-alone1', { pos: [28, 900] }),
    makeNote('note-other1', { pos: [220, 900] }),
  )
  const groupsOf = (...selection: string[]) => readSvg(draw(board, { selection }).svg).groups

  test('shows what was selected, a cluster with its notes and the links between', () => {
    const both = groupsOf('cluster-001', 'cluster-002')
    for (const id of ['cluster-cluster-001', 'cluster-cluster-002', 'link-link-000001', 'note-note-inside'])
      expect(both.has(id)).toBe(true)
    expect(both.has('note-note-alone1')).toBe(false)
    expect(groupsOf('cluster-001').has('link-link-000001')).toBe(false)
  })

  test('is no larger than it needs to be, and still says that it does not bind', () => {
    const drawing = draw(board, { selection: ['note-alone1'] })
    expect(drawing.heightPx).toBeLessThan(400)
    expect(drawing.widthPx).toBeLessThan(600)
    expect(readSvg(drawing.svg).lines.join('')).toContain('不具拘束力')
  })

  test('of things that are gone is nothing', () => {
    const ask: PictureRequest = { format: 'svg', ...whole, selection: ['gone-000001'] }
    expect(drawSvg(board, ask, readFonts(), { now })).toBeNull()
    expect(drawSvg(board, { ...ask, selection: null, table: 'gone-000001' }, readFonts(), { now })).toBeNull()
  })
})

describe('a very large board', () => {
  const large = makeLargeBoard(3000)
  for (const record of boardOf().all()) large.put(record)

  test('is scaled down to the largest size, and painted as from afar', () => {
    const drawing = draw(large, { format: 'png', scale: 2 })
    expect(Math.max(drawing.widthPx, drawing.heightPx)).toBeLessThanOrEqual(maxSidePx)
    expect(Math.max(drawing.widthPx, drawing.heightPx)).toBeGreaterThan(maxSidePx - 2)
    expect(drawing.scale).toBeLessThan(1)
    const pixels = readPng(renderPng(drawing.svg))
    expect([pixels.width, pixels.height]).toEqual([drawing.widthPx, drawing.heightPx])
  })

  test('keeps all its words in an SVG', () => {
    const { groups } = readSvg(draw(large).svg)
    expect([...groups.keys()].filter((id) => id.startsWith('note-'))).toHaveLength(3000)
    expect(withoutSpace(groups.get('note-note-002999')?.lines.join('') ?? '')).toContain('第2999張')
  })

  test('a note a billion units away does not shrink the rest to nothing', () => {
    const board = boardOf(
      makeNote('note-000001'),
      makeNote('note-far001', { pos: [28, 1e9] }),
      makeNote('note-far002', { pos: [-1e9, -1e9] }),
    )
    const drawing = draw(board)
    expect(drawing.scale).toBe(1)
    expect(readSvg(drawing.svg).groups.size).toBeGreaterThan(5)
  })
})
