import { describe, expect, test } from 'vitest'
import { Desk } from '../../test/harness/Desk'
import { paletteOf, themes } from '../scene/palettes'
import { getMeeting } from './board'
import { contrastOnNote, lightestNoteInk, minContrast } from './legend'

test('every colour of every theme carries the ink, and no theme writes with a lighter one', () => {
  for (const theme of themes) {
    const { category, noteInk } = paletteOf(theme, [])
    for (const colour of Object.values(category))
      expect(contrastOnNote(colour)).toBeGreaterThanOrEqual(minContrast)
    expect([lightestNoteInk, '#000000']).toContain(noteInk)
  }
})

test('contrast is that of WCAG', () => {
  expect(contrastOnNote('#ffffff')).toBeCloseTo(15.8, 1)
  expect(contrastOnNote(lightestNoteInk)).toBe(1)
})

describe("a board's own legend", () => {
  const edit = (colour: string, role: 'facilitator' | 'recorder' | 'participant' = 'recorder') => {
    const desk = new Desk()
    const answer = desk.run(
      { t: 'meeting.edit', legend: [{ category: 'problem', colour }] },
      desk.actor(role),
    )
    return { answer, legend: getMeeting(desk.board).legend }
  }

  test('is set by facilitator and recorder, by nobody else', () => {
    expect(edit('#FFD9A0').legend).toEqual([{ category: 'problem', colour: '#FFD9A0' }])
    expect(edit('#ffd9a0', 'facilitator').answer).toMatchObject({ ok: true })
    expect(edit('#ffd9a0', 'participant').answer).toMatchObject({ code: 'forbidden' })
  })

  test('takes no colour that words cannot be read on, and keeps what was', () => {
    expect(edit('#7a1020')).toMatchObject({
      answer: { ok: false, code: 'low_contrast', params: { colour: '#7a1020' } },
      legend: [],
    })
  })
})
