// The canvas by fingers alone: scrolling never carries anything away, resting does, two fingers zoom.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CanvasDesk, type Fingers, type Place } from './CanvasDesk'
import { canvasBoard, ids } from './canvasBoard'
import { photographOnFailure } from './photographs'
import { openWorld, type Person, t, type World } from './World'

const tablet = { viewport: { width: 1100, height: 800 }, hasTouch: true, isMobile: true, locale: 'zh-TW' }

let world: World
let person: Person
let desk: CanvasDesk
let fingers: Fingers

beforeAll(async () => {
  world = await openWorld()
  person = await world.person({ device: tablet })
  desk = await CanvasDesk.open(world, person, canvasBoard())
  fingers = await desk.fingers()
})
afterAll(async () => {
  expect(person.watch.problems).toEqual([])
  await desk.session.close()
  await world.close()
})

const posOf = (id: string) => {
  const record = desk.record(id)
  return record?.kind === 'note' ? record.pos : null
}

async function tap(place: Place): Promise<void> {
  await fingers.down(place)
  await fingers.up()
}

test('a tap selects; a finger that scrolls over the selected note carries nothing away', async () => {
  photographOnFailure(() => [person])
  const place = desk.on(ids.first)
  await tap(place)
  await desk.page.getByText(t('board.selected', { count: 1 }), { exact: true }).waitFor()
  const before = await desk.seen()
  await fingers.down(place)
  await fingers.move([place], [{ x: place.x - 150, y: place.y }])
  await fingers.up()
  await expect.poll(async () => (await desk.seen()).left).toBeGreaterThan(before.left)
  expect(posOf(ids.first)).toEqual([28, 16])
  await fingers.down({ x: 600, y: 600 })
  await fingers.move([{ x: 600, y: 600 }], [{ x: 750, y: 600 }])
  await fingers.up()
  await expect.poll(async () => (await desk.seen()).left).toBeLessThanOrEqual(before.left)
})

test('a finger that rests takes the note along', async () => {
  photographOnFailure(() => [person])
  await desk.page.reload()
  await desk.page.locator('[data-testid=canvas] canvas').first().waitFor()
  const place = desk.on(ids.solution)
  await fingers.down(place)
  // Taken up: it is selected while the finger still rests.
  await desk.page.waitForFunction(() =>
    document.querySelector('[data-picture]')?.hasAttribute('data-carrying'),
  )
  await fingers.move([place], [{ x: place.x, y: place.y + 150 }])
  await fingers.up()
  await expect.poll(() => posOf(ids.solution)?.[1]).toBeGreaterThan(100)
})

test('two fingers zoom at their place, and lift nothing', async () => {
  photographOnFailure(() => [person])
  const percent = await desk.percent()
  const left = { x: 500, y: 500 }
  const right = { x: 600, y: 500 }
  await fingers.down(left, right)
  await fingers.move(
    [left, right],
    [
      { x: 400, y: 500 },
      { x: 700, y: 500 },
    ],
  )
  await fingers.up()
  await expect.poll(() => desk.percent()).toBeGreaterThan(percent)
  expect(posOf(ids.second)).toEqual([220, 16])
})

test('what is pressed with a finger is large enough', async () => {
  photographOnFailure(() => [person])
  const sizes = await desk.page.locator('main button:visible').evaluateAll((buttons) =>
    buttons.map((button) => {
      const { width, height } = button.getBoundingClientRect()
      return { label: button.getAttribute('aria-label') ?? button.textContent, width, height }
    }),
  )
  expect(sizes.length).toBeGreaterThan(4)
  expect(sizes.filter(({ width, height }) => width < 44 || height < 44)).toEqual([])
})
