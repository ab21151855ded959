// What is too much or out of sight, on the canvas: the note over the limit, and notes put a thousand million units away.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CanvasDesk } from './CanvasDesk'
import { canvasBoard, ids } from './canvasBoard'
import { photographOnFailure } from './photographs'
import { openWorld, type Person, t, type World } from './World'

const maxNotes = 9

let world: World
let person: Person

beforeAll(async () => {
  world = await openWorld({ env: { MAX_NOTES: String(maxNotes) } })
  person = await world.person()
})
afterAll(() => world.close())

test('the note over the limit is refused in words, and nothing else is lost', async () => {
  photographOnFailure(() => [person])
  const desk = await CanvasDesk.open(world, person, canvasBoard())
  await desk.click(desk.on(ids.first))
  await desk.page.keyboard.press('Control+d')
  await expect.poll(() => [...desk.session.board().ofKind('note')].length).toBe(maxNotes)
  await desk.page.keyboard.press('Control+d')
  await desk.page
    .getByText(t('refusal.too_many_notes', { max: maxNotes }))
    .first()
    .waitFor()
  expect([...desk.session.board().ofKind('note')]).toHaveLength(maxNotes)
  await desk.session.close()
})

test('"show everything" brings back what lies out of anybody’s sight', async () => {
  photographOnFailure(() => [person])
  const far: [number, number] = [1e9, -1e9]
  const desk = await CanvasDesk.open(world, person, [
    ...canvasBoard(),
    { t: 'note.move', moves: [{ id: ids.unit, pos: far }] },
  ])
  await desk.page.keyboard.press('Shift+Digit1')
  await desk.page.getByText(t('board.didBringBack', { count: 1 })).waitFor()
  await expect
    .poll(() => {
      const record = desk.record(ids.unit)
      return record?.kind === 'note' && Math.max(...record.pos.map(Math.abs)) < 2000
    })
    .toBe(true)
  expect(await desk.percent()).toBeGreaterThan(20)
  await desk.session.close()
})
