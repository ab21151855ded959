// Writing Chinese: while an input method composes, its words are its own. Nobody else's typing breaks them, none of
// its keys submits or closes anything, and nothing is written twice.
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BoardSession } from '../../client/sync/BoardSession'
import { connect } from '../../client/sync/connect'
import { getMeeting, live } from '../../shared/model/board'
import { makeId } from '../../shared/model/id'
import { phone } from '../harness/browser'
import type { TestBoard } from '../harness/server'
import { until } from '../harness/until'
import { InputMethod } from './inputMethod'
import { placeOnCanvas } from './onCanvas'
import { comeIn, waitForSync } from './onScreen'
import { photographOnFailure } from './photographs'
import { openWorld, type Person, t, type World } from './World'

let world: World
let board: TestBoard
/** The other person, who types at the same time. */
let other: BoardSession
let person: Person

beforeAll(async () => {
  world = await openWorld()
  board = await world.server.createBoard()
  const { boardId, capabilities } = board
  other = await connect({ url: world.server.url, boardId, capability: capabilities.facilitator, name: '乙' })
  await until(other, () => other.status().sync === 'saved')
  person = await world.person()
  await comeIn(person.page, linkTo('board'))
})
afterAll(async () => {
  expect(person.watch.problems).toEqual([])
  await other.close()
  await world.close()
})

function linkTo(view: string, role: 'facilitator' | 'participant' = 'facilitator'): string {
  const path = view === 'board' ? '' : `/${view}`
  return `${world.url}/b/${board.boardId}${path}#${board.capabilities[role]}`
}

describe.each(['outline', 'worksheet'] as const)('a title in the %s that someone else edits too', (view) => {
  test('keeps every word of both, once', async () => {
    photographOnFailure(() => [person])
    const { page } = person
    const [clusterId, rowId] = [makeId(), makeId()]
    await other.send({ t: 'cluster.add', id: clusterId, category: 'problem', title: '原題' })
    await other.send({ t: 'row.add', id: rowId, title: '一列' })
    await other.send({ t: 'cluster.assign', entry: { clusterId }, rowId })
    await page.goto(linkTo(view))
    await waitForSync(page, 'saved')
    const field = page
      .locator(`[data-testid="${view === 'outline' ? 'cluster' : 'entry'}-${clusterId}"] textarea`)
      .first()
    await field.click()
    await page.keyboard.press('End')
    const theirs = other.openText(clusterId, 'title')
    const theyPrepend = (words: string) => theirs.type(words + theirs.text())

    theyPrepend('前')
    await waitForWords(field, '前原題')
    const method = await InputMethod.of(page)
    await method.compose('ㄅㄧㄢˋ')
    await method.compose('便')
    theyPrepend('中')
    theirs.type(`${theirs.text()}尾`)
    await waitForArrival(page)
    expect(await field.inputValue()).toBe('前原題便')
    for (const key of ['Enter', 'Escape'] as const) await method.press(key)
    await method.compose('便利貼')
    expect(await field.inputValue()).toBe('前原題便利貼')
    expect(await field.evaluate((area) => area === document.activeElement)).toBe(true)
    expect(titleOf(clusterId)).toBe('中前原題尾')

    await method.commit('便利貼')
    await method.press('Enter')
    theyPrepend('後')
    const both = /^後中前原題(便利貼尾|尾便利貼)$/
    await expect.poll(() => titleOf(clusterId)).toMatch(both)
    await until(other, () => theirs.isSettled())
    const agreed = titleOf(clusterId)
    await waitForWords(field, agreed)
    await waitForSync(page, 'saved')
    theirs.close()

    // The caret is where the words were written: the next ones follow them.
    await page.keyboard.insertText('！')
    await expect.poll(() => titleOf(clusterId)).toContain('便利貼！')
  })
})

test('the board’s own title stays open while its Enter is the input method’s', async () => {
  const { page } = person
  await page.goto(linkTo('board'))
  await waitForSync(page, 'saved')
  const field = page.getByTestId('board-title').locator('textarea')
  await field.click()
  await page.keyboard.press('End')
  const method = await InputMethod.of(page)
  await method.compose('便利貼')
  await method.press('Enter')
  expect(await field.evaluate((area) => area === document.activeElement)).toBe(true)
  await method.commit('便利貼')
  await page.keyboard.press('Enter')
  await page.locator('textarea:focus').waitFor({ state: 'detached' })
  await expect.poll(() => getMeeting(other.board()).title).toBe('測試會議便利貼')
})

test('the canvas’s editor neither saves nor closes while composing', async () => {
  photographOnFailure(() => [person])
  const { page } = person
  await page.goto(linkTo('board'))
  await waitForSync(page, 'saved')
  const { x, y } = await placeOnCanvas(page, 140, 400)
  await page.mouse.dblclick(x, y)
  const editor = page.getByTestId('note-editor')
  await editor.waitFor()
  await holdsItsWords(page, editor)
  await page.keyboard.press('Enter')
  await editor.waitFor({ state: 'detached' })
  await expect.poll(() => notesSaying('便利貼')).toBe(1)
})

test('the phone’s text box sends nothing while composing', async () => {
  const guest = await world.person({ device: phone })
  photographOnFailure(() => [guest])
  const { page, watch } = guest
  await page.goto(linkTo('join', 'participant'))
  await page.getByRole('button', { name: t('join.start') }).tap()
  const editor = page.getByTestId('note-editor')
  await editor.tap()
  await holdsItsWords(page, editor)
  expect(await page.locator('li[data-state]').count()).toBe(0)
  await page.getByTestId('add-note').tap()
  await page.locator('li[data-state="onBoard"]').getByText('便利貼').waitFor()
  await expect.poll(() => notesSaying('便利貼')).toBe(2)
  expect(await editor.inputValue()).toBe('')
  expect(watch.problems).toEqual([])
})

/** Composes 便利貼 with every key that could do harm; afterwards the words stand there once and nothing was sent. */
async function holdsItsWords(page: Page, editor: Locator): Promise<void> {
  const notes = notesSaying('便')
  const method = await InputMethod.of(page)
  await method.compose('便')
  await method.press('Enter')
  await method.press('Escape')
  await method.press('Enter', 'Control')
  expect(await editor.inputValue()).toBe('便')
  await method.compose('便利貼')
  await method.commit('便利貼')
  await method.press('Enter')
  await method.press('Escape')
  await waitForArrival(page)
  expect(await editor.inputValue()).toBe('便利貼')
  expect(notesSaying('便')).toBe(notes)
}

function titleOf(clusterId: string): string {
  const cluster = other.board().get(clusterId)
  return cluster?.kind === 'cluster' ? cluster.title : ''
}

function notesSaying(words: string): number {
  return [...live(other.board(), 'note')].filter((note) => note.originalText.includes(words)).length
}

async function waitForWords(field: Locator, words: string): Promise<void> {
  await expect.poll(() => field.inputValue()).toBe(words)
}

/**
 * Resolves when everything that was on its way in either direction has arrived: the other person's latest is on the
 * server, and this page, whose socket keeps the order, shows what they say after it.
 */
async function waitForArrival(page: Page): Promise<void> {
  await until(other, () => other.status().sync === 'saved')
  const coreQuestion = `到了 ${makeId()}`
  expect(await other.send({ t: 'meeting.edit', coreQuestion })).toMatchObject({ ok: true })
  await page.getByText(coreQuestion).waitFor({ state: 'attached' })
}
