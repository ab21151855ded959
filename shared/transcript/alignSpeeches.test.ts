// Pasting a transcript again and again: nothing twice, nothing lost.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { campText } from '../../test/fixtures/readCamp'
import { alignSpeeches } from './alignSpeeches'
import { parseTranscript, type Speech } from './parseTranscript'

/** The board's transcript after texts were pasted, one after the other. */
function pasteAll(texts: readonly string[]): Speech[] {
  let board: Speech[] = []
  for (const text of texts) board = paste(board, parseTranscript(text).speeches)
  return board
}

function paste(board: readonly Speech[], pasted: readonly Speech[]): Speech[] {
  const { grown, added } = alignSpeeches(board, pasted)
  const kept = grown === null ? [...board] : [...board.slice(0, -1), { ...board.at(-1)!, text: grown }]
  return [...kept, ...added.map((index) => pasted[index]!)]
}

const show = (speeches: readonly Speech[]) => speeches.map(({ speaker, text }) => `${speaker}：${text}`)
const say = (...lines: string[]) => lines.map((line) => `### ${line[0]}：\n${line.slice(1)}`).join('\n\n')

/** Any speeches, many of them alike. */
const anySpeech = fc
  .tuple(
    fc.constantFrom('甲', '乙'),
    fc.constantFrom('好。', '好。謝謝。', '我說一下', '我說一下\n\n第二段', '對', '(笑)'),
  )
  .map(([who, words]) => who + words)
/** Speeches of which no two are alike. */
const ownSpeeches = fc
  .array(fc.tuple(fc.constantFrom('甲', '乙', '丙'), fc.string({ unit: 'grapheme', maxLength: 30 })), {
    minLength: 1,
    maxLength: 25,
  })
  .map((all) =>
    all.map(([who, words], at) => `${who}這一段是第${at}段，內容是：${words.replace(/[#>\s：:<]/g, '')}。`),
  )

describe('alignSpeeches', () => {
  it('a text that grows by any number of characters ends up as the text, whatever repeats in it', () => {
    fc.assert(
      fc.property(
        fc.array(anySpeech, { minLength: 1, maxLength: 12 }),
        fc.array(fc.nat(400), { maxLength: 8 }),
        (lines, cuts) => {
          const text = say(...lines)
          const points = Array.from(text)
          const stages = [...cuts.sort((a, b) => a - b), points.length].map((cut) =>
            points.slice(0, cut).join(''),
          )
          expect(show(pasteAll(stages))).toEqual(show(parseTranscript(text).speeches))
          expect(show(pasteAll([...stages, text, text]))).toEqual(show(parseTranscript(text).speeches))
        },
      ),
      { seed: 341, numRuns: 400 },
    )
  })

  it('windows that overlap and move on end up as the text, and so do windows from anywhere pasted late', () => {
    const windows = fc.array(
      fc.tuple(fc.nat(6), fc.integer({ min: 1, max: 8 }), fc.double({ min: 0, max: 1, noNaN: true })),
      {
        maxLength: 12,
      },
    )
    fc.assert(
      fc.property(ownSpeeches, windows, (lines, moves) => {
        const all = parseTranscript(say(...lines)).speeches
        let board: Speech[] = []
        let end = 0
        for (const [back, on, part] of moves) {
          const from = Math.max(0, end - 1 - back)
          end = Math.min(all.length, end + on)
          const window = all.slice(from, end)
          const last = window.at(-1)!
          const head = Array.from(last.text)
          const cut = head.slice(0, Math.max(13, Math.ceil(part * head.length))).join('')
          board = paste(board, [...window.slice(0, -1), { ...last, text: cut }])
          board = paste(board, all.slice(Math.floor(from / 2), from))
        }
        board = paste(board, all)
        expect(show(board)).toEqual(show(all))
      }),
      { seed: 28, numRuns: 400 },
    )
  })

  it('keeps to the board where a speech was corrected, and goes on behind it', () => {
    const before = say(
      '甲今天的議程先說明一下',
      '乙我門覺得字太小了看不清楚',
      '甲謝謝，下一位請說明',
      '丙報稅軟體每年都要',
    )
    const after = `${say('甲今天的議程先說明一下', '乙我們覺得字太小了看不清楚')}\n\n> （笑）\n\n${say(
      '甲謝謝，下一位請說明',
      '丙報稅軟體每年都要重新安裝',
      '丁沒有意見',
    )}`
    const [board, pasted] = [parseTranscript(before).speeches, parseTranscript(after).speeches]
    const alignment = alignSpeeches(board, pasted)
    expect(alignment.differing).toHaveLength(2)
    expect(show(paste(board, pasted)).slice(1)).toEqual([
      '乙：我門覺得字太小了看不清楚',
      '甲：謝謝，下一位請說明',
      '丙：報稅軟體每年都要重新安裝',
      '丁：沒有意見',
    ])
  })

  it('takes a text that only shares a courtesy for a new one', () => {
    const board = parseTranscript(
      say('甲第一場的開場白很長很長', '乙謝謝主席。', '甲第一場的結尾在這裡'),
    ).speeches
    const next = parseTranscript(
      say('丙第二場開始了，請就座', '乙謝謝主席。', '丁我要補充一個不同的意見'),
    ).speeches
    expect(show(paste(board, next))).toEqual([...show(board), ...show(next)])
    const alone = parseTranscript(say('乙謝謝主席。')).speeches
    expect(paste(board, alone)).toHaveLength(4)
  })

  it('finds the camp again from any place, and its end', () => {
    const { speeches } = parseTranscript(campText('transcript.md'))
    for (let from = 0; from < speeches.length; from += 17) {
      expect(alignSpeeches(speeches, speeches.slice(from)), `from ${from}`).toEqual({
        grown: null,
        added: [],
        differing: [],
      })
      expect(alignSpeeches(speeches.slice(0, 200), speeches.slice(Math.min(from, 190))).added).toHaveLength(
        speeches.length - 200,
      )
    }
  })

  it('is not slow on texts that repeat one line', () => {
    const same = Array.from({ length: 60_000 }, () => ({
      speaker: '甲',
      unit: '',
      text: '好。',
      direction: false,
    }))
    const started = performance.now()
    expect(alignSpeeches(same.slice(0, 50_000), same)).toMatchObject({ added: { length: 10_000 } })
    expect(alignSpeeches(same, [...same.slice(1), { ...same[0]!, text: '不' }]).added.length).toBeGreaterThan(
      0,
    )
    expect(performance.now() - started).toBeLessThan(5_000)
  })
})
