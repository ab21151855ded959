// Finding words and quotations, and what came of each speech.
import { describe, expect, it } from 'vitest'
import { campNotes, campText } from '../../test/fixtures/readCamp'
import { makeNote } from '../../test/fixtures/sceneBoard'
import { BoardIndex } from '../model/board'
import { type Utterance, utteranceDefaults } from '../model/utterance'
import { findQuote, findWords } from './findWords'
import { SpeechLinks } from './linkSpeeches'
import { parseTranscript } from './parseTranscript'
import { countSpeakers } from './speakers'

const utterances: Utterance[] = parseTranscript(campText('transcript.md')).speeches.map(
  ({ speaker, unit, text, direction }, at) => ({
    ...utteranceDefaults,
    ...{ speaker, unit, text, direction },
    id: `speech-${String(at).padStart(5, '0')}`,
    createdAt: 1,
    order: `a${at}`,
  }),
)
const cut = (text: string, spans: readonly { from: number; to: number }[] | null) =>
  spans?.map(({ from, to }) => text.slice(from, to))

describe('findWords', () => {
  it('finds every word whatever its case and width, and marks it as it is written', () => {
    const text = 'ＰＯ制度與 Join，po 也用ｊｏｉｎ；ﾊﾟ㌀'
    expect(cut(text, findWords('po join', text))).toEqual(['ＰＯ', 'Join', 'po', 'ｊｏｉｎ'])
    expect(cut(text, findWords('アパート', text))).toEqual(['㌀'])
    expect(findWords('  ', text)).toEqual([])
    expect(findWords('PO 沒有', text)).toBeNull()
    expect(cut('aaa', findWords('aa a', 'aaa'))).toEqual(['aa', 'a'])
  })
})

describe('findQuote', () => {
  it('finds verbatim words across line ends and spaces', () => {
    const text = '第一段 結束。\n\n第二段開始'
    expect(text.slice(...Object.values(findQuote('結束。第二段', text)!))).toBe('結束。\n\n第二段')
    expect(findQuote('沒說過', text)).toBeNull()
    expect(findQuote(' ', '')).toBeNull()
  })
})

describe('what came of the speeches', () => {
  const notes = campNotes().map(({ id, evidence }) => makeNote(`note-${id}`, { evidence }))
  const board = new BoardIndex([
    ...utterances,
    ...notes,
    makeNote('note-named', { utteranceId: 'speech-00003' }),
    makeNote('note-unheard', { evidence: '這句話沒有人說過' }),
    makeNote('note-removed', { evidence: notes[0]!.evidence, removedAt: 5 }),
  ])

  it('is found for every note of the camp by its evidence', () => {
    const links = new SpeechLinks().read(board, utterances)
    const linked = [...links.values()].flat()
    expect(linked).toHaveLength(151)
    const texts = new Map(utterances.map(({ id, text }) => [id, text]))
    for (const { record, place } of linked) {
      if (record.id === 'note-named') expect(place).toEqual({ utteranceId: 'speech-00003', span: null })
      else {
        const { from, to } = place.span!
        const said = texts.get(place.utteranceId)!.slice(from, to)
        expect(said.replace(/\s/g, '')).toBe((record as (typeof notes)[0]).evidence.replace(/\s/g, ''))
      }
    }
  })

  it('is found again when the note or the transcript changes', () => {
    const links = new SpeechLinks()
    const first = links.read(board, utterances)
    expect([...links.read(board, utterances).values()].flat()).toHaveLength([...first.values()].flat().length)
    board.put(makeNote('note-unheard', { evidence: utterances[1]!.text.slice(0, 9) }))
    expect(
      links
        .read(board, utterances)
        .get(utterances[1]!.id)
        ?.map(({ record }) => record.id),
    ).toContain('note-unheard')
    expect(links.read(board, []).size).toBe(0)
  })
})

it('counts speakers, most speeches first, directions not', () => {
  const counts = countSpeakers(utterances)
  expect(counts).toHaveLength(28)
  expect(counts.slice(0, 3).map(({ name, speeches }) => [name, speeches])).toEqual([
    ['王明源', 74],
    ['賴致翔', 65],
    ['Peggy', 35],
  ])
})
