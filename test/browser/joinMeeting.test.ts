// A meeting on the phone: every activity of a participant, in both languages, from a large phone to a small laptop.
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { BoardSession } from '../../client/sync/BoardSession'
import { connect } from '../../client/sync/connect'
import type { CommandInput } from '../../shared/commands'
import { translator } from '../../shared/i18n/catalogue'
import { makeId } from '../../shared/model/id'
import { yesNoOptions } from '../../shared/model/poll'
import type { Activity } from '../../shared/model/step'
import { phone } from '../harness/browser'
import type { TestBoard } from '../harness/server'
import { findBarriers, findCutWords } from './findFaults'
import { noteSaying, waitForSync } from './onScreen'
import { photograph, photographOnFailure } from './photographs'
import { openWorld, type Person, t, type World } from './World'
import { lineIsCut } from './watchPages'

let world: World
let board: TestBoard
let host: BoardSession

beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

beforeEach(async () => {
  board = await world.server.createBoard({ title: '報稅軟體的協作會議' })
  const { boardId } = board
  host = await connect({ url: world.server.url, boardId, capability: board.capabilities.facilitator })
  return () => host.close()
})

const linkTo = () => `${world.url}/b/${board.boardId}/join#${board.capabilities.participant}`

async function does(...commands: CommandInput[]): Promise<void> {
  for (const command of commands) expect(await host.send(command)).toMatchObject({ ok: true })
}

async function addStep(activity: Activity, title: string, prompt = ''): Promise<string> {
  const id = makeId()
  await does({ t: 'step.add', id, title, minutes: 12, activity, prompt })
  return id
}

const open = (id: string) => does({ t: 'step.run', id, state: 'open' })
const close = (id: string) => does({ t: 'step.run', id, state: 'closed' })

async function comeByPhone(person: Person, words = t): Promise<Page> {
  photographOnFailure(() => [person])
  const { page } = person
  await page.goto(linkTo())
  await page.getByRole('button', { name: words('join.start') }).tap()
  await waitForSync(page, 'saved')
  return page
}

/** What a program can see of how a screen looks, at this size. */
async function look(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  await photograph(page, `join ${name}`)
  expect(await findCutWords(page)).toEqual([])
  expect(await findBarriers(page)).toEqual([])
}

const write = async (page: Page, words: string) => {
  await page.getByTestId('note-editor').fill(words)
  await page.getByTestId('add-note').tap()
}

const small: BrowserContextOptions = { ...phone, viewport: { width: 360, height: 640 } }
const english: BrowserContextOptions = { ...phone, locale: 'en-GB' }
const laptop: BrowserContextOptions = { ...phone, viewport: { width: 1280, height: 720 }, isMobile: false }

test('the page says where the meeting is, and takes notes when the step does', async () => {
  const person = await world.person({ device: small })
  const [briefing, writing] = [
    await addStep('briefing', '簡報說明'),
    await addStep('privateWriting', '釐清困難', '報稅時最卡住你的是哪一件事？一張寫一件。'),
  ]
  const page = await comeByPhone(person)
  await page.getByTestId('step-bar').getByText(t('step.notStarted')).waitFor()
  await page.getByTestId('entry-closed').getByText(t('join.notYet')).waitFor()
  expect(await page.getByTestId('note-editor').isDisabled()).toBe(true)
  await look(page, 'before 360')

  await open(briefing)
  await page.getByTestId('question-input').waitFor()
  await page.getByTestId('part-notes').tap()
  await page.getByTestId('entry-closed').getByText(t('join.stepForbids')).waitFor()

  await open(writing)
  await page.getByText('報稅時最卡住你的是哪一件事？一張寫一件。').waitFor()
  expect(await page.getByTestId('timer').textContent()).toMatch(/1[12]:\d\d/)
  await page.getByTestId('entry-closed').waitFor({ state: 'detached' })
  await write(page, '找不到扣除額')
  await page.locator('li[data-state="held"]').getByText(t('join.stateHeld')).waitFor()
  const [held] = [...(await boardOf(page))]
  expect(held).toMatchObject({ text: '找不到扣除額', state: 'held' })
  expect([...host.board().ofKind('note')]).toEqual([])

  await page.getByText(t('common.anonymous'), { exact: true }).tap()
  for (const key of [
    'join.anonymousMeans',
    'join.anonymousWhen',
    'join.anonymousServer',
    'join.anonymousStyle',
  ] as const)
    await page.getByText(t(key)).waitFor()
  await look(page, 'anonymous 360')
  await write(page, '介面把我嚇到了')
  await page.locator('li[data-state="held"]').nth(1).waitFor()

  await does({ t: 'note.reveal' })
  await page.locator('li[data-state="onBoard"]').nth(1).waitFor()
  const shown = [...host.board().ofKind('note')].map(({ originalText, author, stepId }) => [
    originalText,
    author === null,
    stepId === writing,
  ])
  expect(shown.sort()).toEqual([
    ['介面把我嚇到了', true, true],
    ['找不到扣除額', false, true],
  ])
  // Half a sentence survives the end of its step, in the box.
  await page.getByTestId('note-editor').fill('還沒寫完')
  await close(writing)
  await page.getByTestId('entry-closed').getByText(t('join.draftKept')).waitFor()
  expect(await page.getByTestId('note-editor').inputValue()).toBe('還沒寫完')
  await look(page, 'closed 360')
  expect(person.watch.problems).toEqual([])
  await person.context.close()
})

test('[issue 4] a step that closed while the phone was offline: the words stay, and are sent later', async () => {
  const person = await world.person({ device: phone, expected: [lineIsCut] })
  const first = await addStep('clustering', '釐清困難')
  const second = await addStep('clustering', '補充意見')
  await open(first)
  const page = await comeByPhone(person)
  await person.context.setOffline(true)
  world.server.cutSockets()
  await waitForSync(page, 'offline')
  await write(page, '路上想到的')
  await page.locator('li[data-state="waiting"]').waitFor()
  // The facilitator's own line was cut as well: it comes back by itself.
  await close(first)

  await person.context.setOffline(false)
  const refused = page.getByTestId('refused')
  await refused.getByText(t('refusal.step_closed')).waitFor()
  await refused.getByText('路上想到的').waitFor()
  expect(await refused.getByTestId('send-later').count()).toBe(0)
  await waitForSync(page, 'refused')
  await look(page, 'refused 390')
  // It outlives the page.
  await page.reload()
  await refused.getByText('路上想到的').waitFor()

  await open(second)
  await refused.getByTestId('send-later').tap()
  await noteSaying(page, '路上想到的').and(page.locator('[data-state="onBoard"]')).waitFor()
  await waitForSync(page, 'saved')
  expect([...host.board().ofKind('note')]).toMatchObject([{ originalText: '路上想到的', stepId: second }])
  expect(person.watch.problems).toEqual([])
  await person.context.close()
})

test('questions: asked with and without a name, supported once, moderated, answered', async () => {
  const words = translator('en')
  const person = await world.person({ device: english })
  const other = makeId()
  await does({ t: 'question.ask', id: other, text: 'Who pays for the new interface?' })
  const page = await comeByPhone(person, words)
  await page.getByTestId('part-questions').tap()
  const support = page.getByTestId(`support-${other}`)
  await support.tap()
  await expect.poll(() => supportOf(other)).toBe(1)
  await support.tap()
  await expect.poll(() => supportOf(other)).toBe(0)

  await page.getByTestId('question-input').fill('When will it be ready?')
  await page.getByTestId('ask').tap()
  await page.locator('li[data-state="open"]').filter({ hasText: 'When will it be ready?' }).waitFor()
  await does({ t: 'meeting.edit', moderateQuestions: true })
  await page.getByText(words('ask.moderated')).waitFor()
  await page.getByText(words('common.anonymous'), { exact: true }).tap()
  await page.getByText(words('ask.anonymousMeans')).waitFor()
  await page.getByTestId('question-input').fill('Is my data safe?')
  await page.getByTestId('ask').tap()
  await page.locator('li[data-state="waiting"]').getByText(words('ask.waiting')).waitFor()
  await does({ t: 'question.set', id: other, state: 'answered' })
  await page.getByText(words('ask.answeredList', { count: 1 })).tap()
  await page.locator('li[data-state="answered"]').getByText('Who pays').waitFor()
  await look(page, 'questions en 390')
  expect(person.watch.problems).toEqual([])
  await person.context.close()
})

test('votes: dots with a budget, approval, yes or no; hidden until closed, then counts', async () => {
  const person = await world.person({ device: small })
  const [dots, topics, decide] = [makeId(), makeId(), makeId()]
  const options = ['把說明改成白話', '預先填好扣除額', '電話改成文字客服'].map((text) => ({
    id: makeId(),
    text,
  }))
  await does(
    { t: 'poll.add', id: dots, title: '先做哪一件？', mode: 'dots', options, budget: 3 },
    {
      t: 'poll.add',
      id: topics,
      title: '下個月談什麼？',
      mode: 'approval',
      options,
      budget: 2,
      hidden: false,
    },
    { t: 'poll.add', id: decide, title: '同意這份紀錄嗎？', mode: 'yesNo' },
  )
  const page = await comeByPhone(person)
  expect(await page.getByTestId('part-votes').count()).toBe(0)
  await does(...[dots, topics, decide].map((id) => ({ t: 'poll.run', id, state: 'open' }) as const))
  await page.getByTestId('part-votes').getByText('3').waitFor()

  const [a, b] = [options[0]!.id, options[1]!.id]
  const within = (id: string) => page.getByTestId(`poll-${id}`).first()
  const more = within(dots).getByTestId(`vote-${a}`)
  for (let vote = 0; vote < 3; vote++) await more.tap()
  await within(dots).getByText(t('vote.leftNone')).waitFor()
  await more.tap({ force: true })
  await within(dots).getByTestId(`vote-${a}-less`).tap()
  await within(dots).getByTestId(`vote-${b}`).tap()
  await within(topics).getByTestId(`vote-${b}`).tap()
  await within(decide).getByTestId(`vote-${yesNoOptions[0]}`).tap()
  await within(decide).getByTestId(`vote-${yesNoOptions[2]}`).tap()
  await waitForSync(page, 'saved')
  await within(dots).getByText(t('vote.hidden')).waitFor()
  await within(topics)
    .getByText(t('vote.soFar', { count: 1 }))
    .waitFor()
  await look(page, 'votes 360')

  for (const id of [dots, topics, decide]) await does({ t: 'poll.run', id, state: 'closed' })
  const result = page.getByTestId(`result-${dots}`)
  await result
    .getByTestId(`count-${a}`)
    .getByText(t('vote.count', { count: 2 }))
    .waitFor()
  await result
    .getByTestId(`count-${b}`)
    .getByText(t('vote.yours', { count: 1 }))
    .waitFor()
  await look(page, 'results 360')
  expect(tallyOf(dots)).toEqual([2, 1, 0])
  expect(tallyOf(decide)).toEqual([0, 0, 1])
  expect(person.watch.problems).toEqual([])
  await person.context.close()
})

test('the same person comes back by their return link; a removed one is told so', async () => {
  const first = await world.person({ device: laptop })
  const page = await first.context.newPage()
  await page.goto(linkTo())
  await page.getByText(t('join.noticePublished')).waitFor()
  await look(page, 'welcome 1280')
  await page.getByLabel(t('join.name')).fill('林小明')
  await page.getByRole('button', { name: t('join.start') }).click()
  await page.getByText(t('join.namedAs', { name: '林小明' })).waitFor()
  await page.getByTestId('note-editor').fill('我的想法')
  await page.getByTestId('add-note').click()
  await noteSaying(page, '我的想法').waitFor()
  await waitForSync(page, 'saved')
  await page.getByRole('button', { name: t('join.returnLink') }).click()
  const link = await page.getByTestId('return-link').inputValue()
  await look(page, 'return link 1280')

  const elsewhere = await world.person({ device: phone })
  photographOnFailure(() => [first, elsewhere])
  await elsewhere.page.goto(link.replace(/^https?:\/\/[^/]+/, world.url))
  // No second notice, the name and the notes are there, and the key has left the address.
  await elsewhere.page.locator('li[data-state="onBoard"]').getByText('我的想法').waitFor()
  await elsewhere.page.getByText(t('join.namedAs', { name: '林小明' })).waitFor()
  expect(new URL(elsewhere.page.url()).hash).toBe(`#${board.capabilities.participant}`)
  await look(elsewhere.page, 'came back 390')

  const [note] = [...host.board().ofKind('note')]
  await does({ t: 'member.remove', memberId: note!.author!.memberId! })
  for (const screen of [page, elsewhere.page]) await screen.getByText(t('sync.removedTitle')).waitFor()
  await look(elsewhere.page, 'removed 390')
  for (const { context } of [first, elsewhere]) await context.close()
})

async function boardOf(page: Page): Promise<{ text: string; state: string }[]> {
  return page.locator('li[data-testid^="note-"]').evaluateAll((items) =>
    items.map((item) => ({
      text: item.querySelector('p')?.textContent ?? '',
      state: (item as HTMLElement).dataset.state ?? '',
    })),
  )
}

function supportOf(id: string): number {
  const question = host.board().get(id)
  return question?.kind === 'question' ? question.supportCount : -1
}

function tallyOf(id: string): number[] {
  const poll = host.board().get(id)
  return poll?.kind === 'poll' ? (poll.tally ?? []).map(({ count }) => count) : []
}
