// Every tool of the canvas by real mouse, wheel and keyboard, and what the board says afterwards.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { live } from '../../shared/model/board'
import { CanvasDesk } from './CanvasDesk'
import { canvasBoard, ids, words } from './canvasBoard'
import { photographOnFailure } from './photographs'
import { openWorld, type Person, t, type World } from './World'

let world: World
let person: Person
let desk: CanvasDesk

beforeAll(async () => {
  world = await openWorld()
  person = await world.person()
})
afterAll(() => world.close())

beforeEach(async () => {
  photographOnFailure(() => [person])
  desk = await CanvasDesk.open(world, person, canvasBoard())
})
afterEach(async () => {
  expect(person.watch.problems).toEqual([])
  await desk.session.close()
})

const note = (id: string) => {
  const record = desk.record(id)
  if (record?.kind !== 'note') throw new Error(`${id} is no note`)
  return record
}
const selected = (count: number) =>
  desk.page.getByText(t('board.selected', { count }), { exact: true }).waitFor()
const count = (kind: 'note' | 'cluster' | 'link') => [...live(desk.session.board(), kind)].length

describe('the picture', () => {
  test('scrolls by the wheel, zooms with Control at the pointer, pans by the space bar and the middle button', async () => {
    const { page } = desk
    const start = await desk.seen()
    await page.mouse.move(640, 400)
    await page.mouse.wheel(300, 0)
    await expect.poll(async () => (await desk.seen()).left).toBeGreaterThan(start.left)
    const percent = await desk.percent()
    await page.keyboard.down('Control')
    await page.mouse.wheel(0, -100)
    await page.keyboard.up('Control')
    await expect.poll(() => desk.percent()).toBeGreaterThan(percent)

    const scrolled = await desk.seen()
    await page.keyboard.down('Space')
    await desk.drag({ x: 500, y: 400 }, { x: 700, y: 400 })
    await page.keyboard.up('Space')
    await expect.poll(async () => (await desk.seen()).left).toBeLessThan(scrolled.left)
    const panned = await desk.seen()
    await page.mouse.move(500, 400)
    await page.mouse.down({ button: 'middle' })
    await page.mouse.move(300, 400, { steps: 4 })
    await page.mouse.up({ button: 'middle' })
    await expect.poll(async () => (await desk.seen()).left).toBeGreaterThan(panned.left)
  })

  test('shows everything, the selection, 100 %, and a column by its name', async () => {
    const { page } = desk
    const percent = await desk.percent()
    await page.keyboard.press('Shift+Digit1')
    await expect.poll(() => desk.percent()).toBeLessThan(percent)
    await page.keyboard.press('Shift+Digit0')
    await expect.poll(() => desk.percent()).toBe(100)
    await page.reload()
    await desk.page.locator('[data-testid=canvas] canvas').first().waitFor()
    await desk.click(desk.on(ids.first))
    await page.keyboard.press('Shift+Digit2')
    await expect.poll(() => desk.percent()).toBe(100)
    const box = await page.getByTestId('canvas').boundingBox()
    await page.mouse.click((box?.x ?? 0) + 300, (box?.y ?? 0) + 20)
    await expect.poll(() => desk.percent()).toBe(200)
  })

  test('the map leads anywhere, and folds away', async () => {
    const { page } = desk
    await page.keyboard.press('Shift+Digit0')
    const map = await page.getByTestId('minimap').boundingBox()
    if (!map) throw new Error('no map')
    const before = await desk.seen()
    await desk.drag({ x: map.x + 20, y: map.y + 10 }, { x: map.x + map.width - 10, y: map.y + 10 })
    await expect.poll(async () => (await desk.seen()).left).toBeGreaterThan(before.left)
    await page.getByRole('button', { name: t('board.hideMap') }).click()
    await page.getByTestId('minimap').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: t('board.showMap') }).click()
    await page.getByTestId('minimap').waitFor()
  })

  test('a canvas whose memory was lost is painted again', async () => {
    const { page } = desk
    const isPainted = () =>
      page.evaluate(() => {
        const canvas = document.querySelector<HTMLCanvasElement>('[data-testid=canvas] canvas')
        const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? []
        return new Set(pixels).size > 8
      })
    expect(await isPainted()).toBe(true)
    await page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('[data-testid=canvas] canvas')
      const context = canvas?.getContext('2d')
      context?.setTransform(1, 0, 0, 1, 0, 0)
      context?.clearRect(0, 0, canvas?.width ?? 0, canvas?.height ?? 0)
    })
    expect(await isPainted()).toBe(false)
    await page.evaluate(() => {
      document.querySelector('[data-testid=canvas] canvas')?.dispatchEvent(new Event('contextrestored'))
    })
    await expect.poll(isPainted).toBe(true)
  })
})

describe('the hand', () => {
  test('a rectangle selects, Shift adds, Escape lets go', async () => {
    await desk.drag(desk.on(ids.first, -10, -8), desk.on(ids.second, 60, 60))
    await selected(2)
    await desk.page.keyboard.down('Shift')
    await desk.click(desk.on(ids.solution))
    await desk.page.keyboard.up('Shift')
    await selected(3)
    await desk.page.keyboard.press('Escape')
    await desk.page.getByText(t('board.selected', { count: 3 })).waitFor({ state: 'detached' })
  })

  test('several notes go together, clinging to the grid; one undo puts them back', async () => {
    await desk.drag(desk.on(ids.first, -10, -8), desk.on(ids.second, 60, 60))
    await desk.drag(desk.on(ids.first), desk.on(ids.first, 44, 30 + 275))
    await expect.poll(() => note(ids.second).pos[1]).toBe(288)
    expect(note(ids.first).pos[1]).toBe(288)
    await desk.page.keyboard.press('Control+z')
    await expect
      .poll(() => [note(ids.first).pos, note(ids.second).pos])
      .toEqual([
        [28, 16],
        [220, 16],
      ])
  })

  test('the lasso gathers what it encloses', async () => {
    await desk.page.keyboard.press('s')
    await desk.drag(
      desk.on(ids.first, -10, -8),
      desk.on(ids.second, 182, -8),
      desk.on(ids.second, 182, 128),
      desk.on(ids.first, -10, 128),
    )
    await expect.poll(() => note(ids.first).clusterId).not.toBeNull()
    expect(note(ids.second).clusterId).toBe(note(ids.first).clusterId)
    expect(note(ids.reworded).clusterId).toBeNull()
    expect(count('cluster')).toBe(3)
  })

  test('the count of a cluster folds it', async () => {
    await desk.click(desk.on(ids.cluster, 392 - 20, 20))
    await expect.poll(() => desk.record(ids.cluster)).toMatchObject({ collapsed: true })
  })

  test('a note dropped on another becomes a cluster with it', async () => {
    await desk.drag(desk.on(ids.first), desk.on(ids.second, 90, 60))
    await expect.poll(() => note(ids.first).clusterId).toBe(note(ids.second).clusterId)
  })

  test('a link is drawn from the handle of what is selected', async () => {
    await desk.click(desk.on(ids.solution))
    const left = desk.on(ids.solution, 0, 60)
    await desk.drag({ x: left.x - 14, y: left.y }, desk.on(ids.first, 90, 60))
    await expect.poll(() => count('link')).toBe(2)
    expect(note(ids.first).clusterId).not.toBeNull()
  })

  test('the text tool writes where one clicks', async () => {
    await desk.page.keyboard.press('e')
    await desk.click(desk.on(ids.cluster, 120, 20))
    await desk.page.locator('textarea:focus').waitFor()
    await desk.page.keyboard.insertText('字太小')
    await desk.page.keyboard.press('Escape')
    await expect.poll(() => desk.record(ids.cluster)).toMatchObject({ title: '字太小' })
  })

  test('what was said originally shows beside the neutral wording', async () => {
    const { x, y } = desk.on(ids.reworded)
    await desk.page.mouse.move(x, y)
    await desk.page.getByTestId('original-hint').getByText(words.original).waitFor()
    await desk.page.mouse.move(x, y + 600)
    await desk.page.getByTestId('original-hint').waitFor({ state: 'detached' })
  })
})

describe('the keyboard', () => {
  test('Tab walks in reading order, Enter writes, and the last Tab leaves', async () => {
    const { page } = desk
    await page.locator('[data-picture]').focus()
    await page.keyboard.press('Tab')
    await selected(1)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Enter')
    const editor = page.getByTestId('note-editor').or(page.locator('fieldset textarea')).first()
    await editor.waitFor()
    await page.getByText(words.first).first().waitFor()
    await page.keyboard.press('Escape')
    await page.locator('[data-picture]').focus()
    for (let step = 0; step < 12; step++) await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-picture'))).toBe(false)
  })

  test('arrows move in one action, numbers recategorise, Delete removes, and undo brings back', async () => {
    const { page } = desk
    await desk.click(desk.on(ids.first))
    for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowDown')
    await expect.poll(() => note(ids.first).pos).toEqual([28, 40])
    await page.keyboard.press('Shift+ArrowDown')
    await expect.poll(() => note(ids.first).pos).toEqual([28, 104])
    await page.keyboard.press('3')
    await expect.poll(() => note(ids.first).category).toBe('risk')
    await page.keyboard.press('0')
    await expect.poll(() => note(ids.first).category).toBeNull()
    await page.keyboard.press('Delete')
    await expect.poll(() => note(ids.first).removedAt).not.toBeNull()
    for (let step = 0; step < 3; step++) await page.keyboard.press('Control+z')
    await expect.poll(() => [note(ids.first).removedAt, note(ids.first).category]).toEqual([null, 'problem'])
  })

  test('copies and pastes notes within the board and text from elsewhere, one note a line; duplicates', async () => {
    const { page } = desk
    const before = count('note')
    await desk.click(desk.on(ids.first))
    await page.keyboard.press('Control+d')
    await expect.poll(() => count('note')).toBe(before + 1)
    await page.keyboard.press('Control+c')
    await page.keyboard.press('Control+v')
    await expect.poll(() => count('note')).toBe(before + 2)
    await page.keyboard.press('Control+x')
    await expect.poll(() => count('note')).toBe(before + 1)
    await page.evaluate(() => {
      const data = new DataTransfer()
      data.setData('text/plain', '第一行\n\n 第二行 \n第三行')
      document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }))
    })
    await expect.poll(() => count('note')).toBe(before + 4)
    const texts = [...live(desk.session.board(), 'note')].map((one) => one.originalText)
    expect(texts).toEqual(expect.arrayContaining(['第一行', '第二行', '第三行']))
  })

  test('Control+A takes the column, a second time everything', async () => {
    await desk.click(desk.on(ids.solution))
    await desk.page.keyboard.press('Control+a')
    await selected(2)
    await desk.page.keyboard.press('Control+a')
    await selected(7)
  })

  test('the palette finds an action by its name, and the list of keys shows it', async () => {
    const { page } = desk
    await page.keyboard.press('Control+k')
    await page.locator('dialog input[type=search]:focus').waitFor()
    await page.keyboard.insertText(t('board.tidy'))
    await page.getByRole('dialog').getByRole('listitem').first().getByText(t('board.tidy')).waitFor()
    await page.keyboard.press('Enter')
    await expect.poll(() => note(ids.unit).pos).toEqual([28, 16])
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.keyboard.press('?')
    await page.getByRole('dialog').getByText('Shift+T').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })

  test('while an input method composes nothing happens to the selection', async () => {
    await desk.click(desk.on(ids.first))
    const composing = (key: string) =>
      desk.page.evaluate((pressed) => {
        document.body.dispatchEvent(
          new KeyboardEvent('keydown', { key: pressed, isComposing: true, bubbles: true }),
        )
      }, key)
    for (const key of ['Delete', '3', 'Enter', 'ArrowDown']) await composing(key)
    await selected(1)
    expect(note(ids.first)).toMatchObject({ removedAt: null, category: 'problem', pos: [28, 16] })
    expect(await desk.page.getByTestId('note-editor').count()).toBe(0)
  })
})
