// The transcript as files: the published Markdown with links, and Akoma Ntoso as SayIt's importer reads it.
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { exportFormats } from '../../server/exports/formats'
import { BoardIndex } from '../../shared/model/board'
import { type Utterance, utteranceDefaults } from '../../shared/model/utterance'
import { parseTranscript, type Speech } from '../../shared/transcript/parseTranscript'
import { readUtterances } from '../../shared/transcript/readUtterances'
import { campText } from '../fixtures/readCamp'
import { importInto, newBoard, now } from './importInto'
import { allOf, parseXml, type XmlElement } from './office/xmlTree'

let board: BoardIndex
beforeAll(() => {
  board = newBoard('共識會議 <第一場> & --')
  importInto(board, 'notes', campText('notes.json'))
  importInto(board, 'transcript', campText('transcript.md'))
})

async function render(format: string, of = board): Promise<string> {
  return String(await exportFormats.get(format)!.render(of, { now }))
}

function boardOf(speeches: readonly Speech[]): BoardIndex {
  const made = speeches.map(
    (speech, at): Utterance => ({
      ...utteranceDefaults,
      ...speech,
      id: `speech-${String(at).padStart(5, '0')}`,
      createdAt: now,
      order: `a${String(at).padStart(5, '0')}V`,
    }),
  )
  return new BoardIndex([...newBoard().all(), ...made])
}

const said = (speeches: readonly Speech[]) =>
  speeches.map(({ speaker, unit, text, direction }) => ({ speaker, unit, text, direction }))

describe('transcript-md', () => {
  it('reads back as the same transcript, and links every note of the camp to its words and back', async () => {
    const file = await render('transcript-md')
    expect(said(parseTranscript(file).speeches)).toEqual(said(readUtterances(board)))
    const links = [...file.matchAll(/\]\(#([\w-]+)\)/g)].map(([, id]) => id!)
    const anchors = new Set([...file.matchAll(/<a id="([\w-]+)">/g)].map(([, id]) => id))
    expect(links).toHaveLength(300)
    expect(links.filter((id) => !anchors.has(id))).toEqual([])
    expect(importInto(board, 'transcript', file).added).toBe(0)
  })

  it('of any words reads back as those words', async () => {
    const piece = fc.constantFrom(
      '#',
      '### 甲：',
      '>',
      '\\',
      '<!-- board-links -->',
      '\n',
      '\n\n',
      '字',
      ' ',
      '**',
      '<b>',
    )
    const words = fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => `話${pieces.join('')}`)
    const lines = fc.array(fc.tuple(fc.constantFrom('甲', '乙（教育部）', '>'), words), {
      minLength: 1,
      maxLength: 8,
    })
    await fc.assert(
      fc.asyncProperty(lines, async (drawn) => {
        const speeches = drawn.flatMap(([who, text]): Speech[] => {
          const direction = who === '>'
          const [speaker = '', unit = ''] = direction ? [] : who.split(/[（）]/)
          // As the reader itself leaves texts: lines without outer spaces, at most one empty line between.
          const tidy = text
            .split('\n')
            .map((line) => line.trim())
            .join('\n')
            .replace(/\n{3,}/g, '\n\n')
            .trim()
          return [{ speaker, unit, text: tidy, direction }]
        })
        // Two directions in a row are one.
        fc.pre(!speeches.some((speech, at) => speech.direction && speeches[at + 1]?.direction))
        fc.pre(speeches.some(({ direction }) => !direction))
        const file = await render('transcript-md', boardOf(speeches))
        expect(said(parseTranscript(file).speeches)).toEqual(said(speeches))
      }),
      { seed: 341, numRuns: 300 },
    )
  })
})

describe('akn', () => {
  const textOf = (element: XmlElement): string =>
    element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')

  it('has what SayIt looks for: people among the references, speeches that name them, narratives, one section', async () => {
    const root = parseXml(await render('akn'))
    expect(root.name).toBe('akomaNtoso')
    const people = new Map(allOf(root, 'TLCPerson').map(({ attributes }) => [attributes.id, attributes]))
    expect(people.size).toBe(28)
    expect(people.get('唐鳳')).toMatchObject({
      showAs: '唐鳳',
      href: expect.stringContaining('/ontology/person/'),
    })
    const section = allOf(root, 'debateSection')
    expect(
      section.map(({ children }) => children.filter((child) => typeof child !== 'string').length),
    ).toEqual([350])
    expect(textOf(allOf(root, 'heading')[0]!)).toBe('共識會議 <第一場> & --')
    const speeches = allOf(root, 'speech')
    expect(speeches).toHaveLength(341)
    expect(allOf(root, 'narrative')).toHaveLength(8)
    const [first] = readUtterances(board).filter(({ direction }) => !direction)
    expect(textOf(speeches[0]!).trim()).toBe(first!.text)
    for (const { attributes } of speeches) expect(people.has(attributes.by!.slice(1))).toBe(true)
  })

  it('gives ids to names that are none, and keeps paragraphs, lines and units', async () => {
    const names = ['A B', 'A_B', '3號', '王*明', '王*明']
    const speeches = names.map((speaker, at) => ({
      speaker,
      unit: at === 4 ? '教育部' : '',
      text: '一<二\n三\n\n四',
      direction: false,
    }))
    const root = parseXml(await render('akn', boardOf(speeches)))
    expect(allOf(root, 'TLCPerson').map(({ attributes }) => [attributes.id, attributes.showAs])).toEqual([
      ['王_明', '王*明'],
      ['A_B', 'A B'],
      ['A_B-2', 'A_B'],
      ['_3號', '3號'],
    ])
    const last = allOf(root, 'speech')[4]!
    expect(allOf(last, 'p').map(textOf)).toEqual(['一<二三', '四'])
    expect(allOf(last, 'br')).toHaveLength(1)
    expect(allOf(last, 'from').map(textOf)).toEqual(['王*明（教育部）'])
  })
})
