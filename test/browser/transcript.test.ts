// The transcript beside the board: brought in by pasting, found, turned into notes by keyboard and by mouse, and shown
// again from a note; at three sizes nothing is cut off and nobody is kept out.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { StickyNote } from '../../shared/model/note'
import { campText } from '../fixtures/readCamp'
import { exportJson, openSession, postImport } from '../harness/api'
import { desktop, phone } from '../harness/browser'
import type { TestBoard } from '../harness/server'
import { findBarriers, findCutWords } from './findFaults'
import { waitForPaint } from './onCanvas'
import { comeIn, goTo, noteSaying, waitForSync } from './onScreen'
import { photograph, photographOnFailure } from './photographs'
import { openWorld, t, type World } from './World'

let world: World
let camp: TestBoard
beforeAll(async () => {
  world = await openWorld()
})
beforeEach(async () => {
  // The camp as it was before the stenographer's text came in.
  camp = await world.server.createBoard({ title: '共識營' })
  const { boardId, capabilities } = camp
  const { token } = await openSession(world.server.url, boardId, { capability: capabilities.facilitator })
  for (const part of ['notes', 'worksheet'] as const)
    await postImport(world.server.url, boardId, token, part, campText(`${part}.json`))
})
afterAll(() => world.close())

const text = campText('transcript.md')
const link = (view = '') => `${world.url}/b/${camp.boardId}${view}#${camp.capabilities.recorder}`

async function session(): Promise<string> {
  return (await openSession(world.server.url, camp.boardId, { capability: camp.capabilities.recorder })).token
}

async function noteOf(words: string): Promise<StickyNote> {
  const { records } = await exportJson(world.server.url, camp.boardId, await session())
  const found = records.find((record) => record.kind === 'note' && record.originalText === words)
  return found as StickyNote
}

async function openPanel(page: Page) {
  await page.getByRole('button', { name: t('topbar.more') }).click()
  await page.getByTestId('open-transcript').click()
  const panel = page.getByTestId('transcript')
  await panel.waitFor()
  return panel
}

async function paste(page: Page, words: string): Promise<void> {
  await page.getByTestId('transcript-paste').evaluate((box, pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    box.focus()
    box.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
    document.execCommand('insertText', false, pasted)
  }, words)
}

test('pasted as it grows, searched, and made into a note by keyboard alone', async () => {
  const me = await world.person()
  const { page, context, watch } = me
  photographOnFailure(() => [me])
  await comeIn(page, link())
  const panel = await openPanel(page)
  await panel.getByText(t('transcript.empty')).waitFor()
  await paste(page, text.slice(0, text.indexOf('被雷打到') + 2))
  await panel.getByText(/已加入 \d+ 段。/).waitFor()
  await paste(page, text)
  await panel.getByText(t('transcript.counts', { speeches: 341, speakers: 28 })).waitFor()
  await panel.getByText(/並接上最後一段/).waitFor()
  await page.getByTestId('transcript-bring-in').click()

  await page.getByTestId('transcript-search').fill('ｐｄｉｓ 被雷打到')
  await panel.getByText(t('transcript.found', { count: 1 })).waitFor()
  expect(await panel.locator('mark').allTextContents()).toContain('被雷打到')
  await page.getByTestId('transcript-search').press('Tab')
  await page.keyboard.press('Tab')
  for (const key of ['ArrowRight', 'Enter']) await page.keyboard.press(key)
  const area = panel.locator('textarea')
  const evidence = await area.inputValue()
  expect(text).toContain(evidence)
  await page.keyboard.press('End')
  await area.fill('業務單位沒有準備')
  await photograph(page, 'transcript 1280')
  expect(await findBarriers(page)).toEqual([])
  expect(await findCutWords(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await waitForSync(page, 'saved')
  await panel.getByRole('button', { name: '業務單位沒有準備' }).waitFor()
  expect(await noteOf('業務單位沒有準備')).toMatchObject({
    evidence,
    category: 'problem',
    proxyFor: { memberId: null, name: 'Peggy', unit: '' },
    utteranceId: expect.stringMatching(/./),
  })
  expect(watch.problems).toEqual([])
  await context.close()
})

test('a note shows its sentence, a speech shows its notes, on board, outline and worksheet', async () => {
  await postImport(world.server.url, camp.boardId, await session(), 'transcript', text)
  const me = await world.person({
    device: { ...desktop, viewport: { width: 1920, height: 1080 } },
  })
  const { page, context, watch } = me
  photographOnFailure(() => [me])
  await comeIn(page, link('/outline'))
  const words = '業務單位被指定，就是被雷打到'
  const { evidence } = await noteOf(words)
  await noteSaying(page.getByTestId('outline'), words).first().locator('[data-menu]').click()
  await page.getByRole('menuitem', { name: t('outline.showInTranscript') }).click()
  const panel = page.getByTestId('transcript')
  await expect.poll(() => panel.locator('mark').allTextContents()).toEqual([evidence])
  const isInView = () =>
    panel.locator('mark').evaluate((mark) => {
      const { top, bottom } = mark.getBoundingClientRect()
      return top > 0 && bottom < innerHeight
    })
  await expect.poll(isInView).toBe(true)
  await goTo(page, 'board')
  await waitForPaint(page)
  await panel.getByRole('button', { name: words }).click()
  await expect.poll(() => panel.locator('[aria-pressed="true"]').count()).toBe(1)
  await page.locator('[data-action="remove"]').waitFor()
  await photograph(page, 'transcript 1920')
  expect(await findCutWords(page)).toEqual([])
  await goTo(page, 'worksheet')
  await panel.waitFor()
  expect(watch.problems).toEqual([])
  await context.close()
})

test('on a phone it takes the whole screen and goes away again', async () => {
  await postImport(world.server.url, camp.boardId, await session(), 'transcript', text)
  const { page, context, watch } = await world.person({ device: phone })
  await comeIn(page, link('/outline'))
  const panel = await openPanel(page)
  await page.getByTestId('transcript-speaker').selectOption('唐鳳')
  await panel.getByText(t('transcript.found', { count: 9 })).waitFor()
  await photograph(page, 'transcript phone')
  expect(await findBarriers(page)).toEqual([])
  expect(await findCutWords(page)).toEqual([])
  await panel.getByRole('button', { name: t('side.close', { title: t('side.transcript') }) }).click()
  await panel.waitFor({ state: 'detached' })
  expect(watch.problems).toEqual([])
  await context.close()
})
