// The mind map as files: what goes out comes back the same in every format; files of other programs and hostile ones.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exportFormats } from '../../server/exports/formats'
import { readMap } from '../../server/exports/tree/readMap'
import { importFormats, importTextFile } from '../../server/imports/formats'
import type { ImportResult } from '../../server/imports/ImportFormat'
import type { BoardIndex } from '../../shared/model/board'
import { categories } from '../../shared/model/category'
import { type MindMapNode, mindNodeDefaults, sides } from '../../shared/model/mindNode'
import { cleanText } from '../../shared/model/text'
import { makeNote } from '../fixtures/sceneBoard'
import { importContext, importInto, newBoard, now } from './importInto'
import { nastyTexts } from './nastyText'

const formats = ['mm', 'opml', 'outline-md'] as const

function node(fields: Partial<MindMapNode>): MindMapNode {
  return {
    ...mindNodeDefaults,
    createdAt: now,
    versions: [],
    wordingReplies: [],
    id: '',
    order: 'a0',
    ...fields,
  }
}

const words = fc
  .oneof(fc.string({ unit: 'grapheme', maxLength: 20 }), fc.constantFrom(...nastyTexts))
  .map(cleanText)
const tree = fc.array(
  fc.record({
    up: fc.nat(),
    original: words,
    neutral: fc.oneof(fc.constant(''), words),
    category: fc.constantFrom(...categories, null),
    stage: fc.constantFrom('', '規劃', '執行 <b>', '*（x）*'),
    speaker: fc.oneof(
      fc.constant(null),
      fc.record({ name: fc.constantFrom('', '王*明', 'A--B'), unit: fc.constantFrom('單位', '教育部&') }),
    ),
    sourced: fc.boolean(),
    folded: fc.boolean(),
    side: fc.constantFrom(...sides),
    ofNote: fc.boolean(),
  }),
  { maxLength: 60 },
)

/** A board with this tree; each node hangs on one before it, or on the core question. */
function boardOf(
  drawn: (typeof tree)['generate'] extends (...args: never[]) => { value: infer T } ? T : never,
): BoardIndex {
  const board = newBoard('會議 & <名稱>')
  for (const [at, one] of drawn.entries()) {
    const parent = one.up % (at + 1)
    const noteId = one.ofNote && one.original.trim() !== '' ? `note-of-${String(at).padStart(4, '0')}` : null
    if (noteId) board.put(makeNote(noteId, { originalText: one.original, category: one.category }))
    board.put(
      node({
        id: `node-${String(at).padStart(6, '0')}`,
        order: `a${String(at).padStart(4, '0')}V`,
        parentId: parent === 0 ? null : `node-${String(parent - 1).padStart(6, '0')}`,
        originalText: noteId ? '' : one.original,
        neutralText: noteId ? '' : one.neutral,
        category: one.category,
        stage: one.stage,
        speaker: one.speaker && { memberId: null, ...one.speaker },
        sourced: one.sourced,
        folded: one.folded,
        side: parent === 0 ? one.side : 'right',
        noteId,
      }),
    )
  }
  return board
}

const saidBy = (board: BoardIndex) => readMap(board).map(({ id: _, ...said }) => said)

async function render(format: string, board: BoardIndex): Promise<string> {
  return String(await exportFormats.get(format)!.render(board, { now }))
}

function read(format: string, file: string | Uint8Array, board = newBoard()): ImportResult {
  const known = importFormats.get(format)
  if (known?.kind !== 'text') throw new Error(`no ${format}`)
  return importTextFile(
    known,
    typeof file === 'string' ? new TextEncoder().encode(file) : file,
    board,
    importContext(),
  )
}

describe.each(formats)('%s', (format) => {
  test('any tree comes back as it was, with both texts, category, stage and speaker; a second time adds nothing', async () => {
    await fc.assert(
      fc.asyncProperty(tree, async (drawn) => {
        fc.pre(drawn.length > 0)
        const board = boardOf(drawn)
        const file = await render(format, board)
        const other = newBoard()
        const { added, skipped } = importInto(other, format, file)
        expect({ added, skipped }).toEqual({ added: drawn.length, skipped: [] })
        expect(saidBy(other)).toEqual(saidBy(board))
        expect(importInto(other, format, file).added).toBe(0)
      }),
      { seed: 6, numRuns: 60 },
    )
  })

  test('goes behind what the board has, and may be 10,000 nodes and deeper than a map can be', async () => {
    const board = boardOf([])
    for (let at = 0; at < 10_000; at++) {
      const id = `chain-${String(at).padStart(6, '0')}`
      board.put(
        node({
          id,
          originalText: `第${at}層`,
          parentId: at === 0 ? null : `chain-${String(at - 1).padStart(6, '0')}`,
        }),
      )
    }
    const file = await render(format, board)
    const other = boardOf([])
    other.put(node({ id: 'first-node', originalText: '原有' }))
    const result = importInto(other, format, file)
    expect(result.added).toBe(10_000)
    // A list is indented no deeper than that to begin with.
    expect(result.skipped.length > 1_000).toBe(format !== 'outline-md')
    const map = readMap(other)
    expect(map).toHaveLength(10_001)
    expect(map[0]).toMatchObject({ text: '原有', depth: 1 })
    expect(Math.max(...map.map(({ depth }) => depth))).toBe(200)
    expect(map.slice(1).map(({ text }) => text)).toEqual(
      Array.from({ length: 10_000 }, (_, at) => `第${at}層`),
    )
  })
})

describe('files of others', () => {
  test('FreeMind: HTML, notes, links, what is no node', () => {
    const board = newBoard()
    importInto(
      board,
      'mm',
      `<map version="0.9.0"><!-- x --><node TEXT="Root" ID="r"><icon BUILTIN="idea"/>
        <node POSITION="left" ID="a" LINK="https://a.example"><richcontent TYPE="NODE"><html><body><p>粗 <b>體</b></p><p>二</p></body></html></richcontent>
          <richcontent TYPE="NOTE"><html><body><p>備註</p></body></html></richcontent><node TEXT="子" ID="a"/></node>
        <node TEXT="b&#10;c" FOLDED="true"><attribute NAME="category" VALUE="風險"/></node></node></map>`,
    )
    expect(readMap(board).map(({ depth, text, category }) => [depth, text, category])).toEqual([
      [1, 'Root', null],
      [2, '粗 體\n二', null],
      [3, '備註', 'remark'],
      [3, '子', null],
      [2, 'b\nc', 'risk'],
    ])
  })

  test('OPML: titles, notes, addresses', () => {
    const board = newBoard()
    importInto(
      board,
      'opml',
      '<?xml version="1.0"?><opml version="2.0"><head><title>t</title></head><body><outline text="一"><outline title="二" url="https://b.example" _note="說明"/></outline><outline text="三"/></body></opml>',
    )
    expect(readMap(board).map(({ depth, text }) => [depth, text])).toEqual([
      [1, '一'],
      [2, '二\nhttps://b.example'],
      [3, '說明'],
      [1, '三'],
    ])
  })

  test('Markdown: headings, lists of any kind, paragraphs', () => {
    const board = newBoard()
    importInto(
      board,
      'outline-md',
      '# 題\n前言\n## 一\n* a \\* b\n\t1. c\n   接著\n\t2. d\n* e\n\n段落\n## 二\n- &lt;x&gt;<br>y\n',
    )
    expect(readMap(board).map(({ depth, text }) => [depth, text])).toEqual([
      [1, '題'],
      [2, '前言'],
      [2, '一'],
      [3, 'a * b'],
      [4, 'c\n接著'],
      [4, 'd'],
      [3, 'e'],
      [3, '段落'],
      [2, '二'],
      [3, '<x>\ny'],
    ])
  })

  test('what is too long is left out with its reason, and its children go up', () => {
    const board = newBoard()
    const { skipped } = importInto(
      board,
      'opml',
      `<opml><body><outline text="a"><outline text="${'長'.repeat(2001)}"><outline text="b"/></outline></outline></body></opml>`,
    )
    expect(skipped).toMatchObject([{ line: 1, reason: expect.stringContaining('2001') }])
    expect(readMap(board).map(({ depth, text }) => [depth, text])).toEqual([
      [1, 'a'],
      [2, 'b'],
    ])
  })
})

describe('hostile files are refused in words, and nothing is changed', () => {
  const bomb = `<!DOCTYPE map [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 9 }, (_, at) => `<!ENTITY a${at} "${`&a${at - 1 < 0 ? '' : at - 1};`.repeat(10)}">`).join('')}]><map><node TEXT="&a8;"/></map>`
  const many = (open: string, close: string) => `${open.repeat(100_000)}${close.repeat(100_000)}`
  test.each([
    ['mm', bomb, 'doctype'],
    ['opml', '<!DOCTYPE opml SYSTEM "file:///etc/passwd"><opml/>', 'doctype'],
    ['mm', '<map><node TEXT="&undefined;"/></map>', 'notXml'],
    ['mm', '<map><node TEXT="a">', 'notXml'],
    ['mm', '<map/>', 'noNodes'],
    ['mm', '<opml/>', 'shape'],
    ['opml', '<map><node TEXT="a"/></map>', 'shape'],
    ['mm', `<map>${'<node TEXT="a"/>'.repeat(100_000)}</map>`, 'tooManyRecords'],
    ['mm', `<map>${many('<node TEXT="a">', '</node>')}</map>`, 'tooManyRecords'],
    ['opml', `<opml><body>${many('<outline text="a">', '</outline>')}</body></opml>`, 'tooManyRecords'],
    ['outline-md', '- a\n'.repeat(100_000), 'tooManyRecords'],
    ['outline-md', '', 'empty'],
    ['outline-md', ' \n\n', 'empty'],
  ])('%s %.30s', (format, file, code) => {
    const result = read(format, file)
    expect(result.ok ? 'ok' : result.code).toBe(code)
  })

  test('a file in another encoding, or of bytes', () => {
    for (const format of formats) {
      const codes = [[0xa4, 0xa4, 0xa4, 0xe5, 0xff], [0x50, 0x4b, 3, 4], [0, 1, 2], []].map((bytes) => {
        const result = read(format, Uint8Array.from(bytes))
        return result.ok ? 'ok' : result.code
      })
      expect(codes).toEqual(['encoding', 'zip', 'binary', 'empty'])
    }
  })

  test('any text at all is read or refused, soon', async () => {
    const samples = await Promise.all(formats.map((format) => render(format, boardOf([]))))
    const piece = fc.oneof(
      fc.constantFrom(
        '<map>',
        '<node TEXT="',
        '"/>',
        '<node>',
        '</node>',
        '<attribute NAME="consensus-board"',
        ' VALUE=""/>',
        '<richcontent TYPE="NODE">',
      ),
      fc.constantFrom(
        '<opml>',
        '<outline text="a">',
        '</outline>',
        '<!-- {',
        ' -->',
        '- ',
        '# ',
        '  ',
        '\n',
        '\t',
        '&#0;',
        '&#1114112;',
        ']]>',
        '<![CDATA[',
      ),
      fc.constantFrom(...samples),
    )
    fc.assert(
      fc.property(fc.constantFrom(...formats), fc.array(piece, { maxLength: 40 }), (format, pieces) => {
        const board = newBoard()
        const result = read(format, pieces.join(''), board)
        if (result.ok) expect(importInto(board, format, pieces.join('')).added).toBe(result.added)
      }),
      { seed: 12, numRuns: 600 },
    )
    for (const line of [
      ' <!-- {'.repeat(100_000),
      '#'.repeat(500_000),
      ' '.repeat(500_000),
      '&#'.repeat(300_000),
    ]) {
      expect(read('outline-md', `- ${line} -->\n# ${line}x`).ok).toBe(true)
    }
  })
})
