// The whole path on real input, from an empty home page to the exported worksheet: two desks and a phone. Once where
// the browser offers everything, and once at a plain name over HTTP, where half of the web platform is switched off.
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Category, columns } from '../../shared/model/category'
import { parseCsvExport } from '../contract/parseCsvExport'
import { parseMdExport } from '../contract/parseMdExport'
import type { JsonExport } from '../harness/api'
import { phone } from '../harness/browser'
import { drag, laneStep, placeOnCanvas, writeAt } from './onCanvas'
import { acceptNotice, comeIn, goTo, noteSaying, waitForSync } from './onScreen'
import { photographOnFailure } from './photographs'
import { openWorld, type Person, t, type World } from './World'
import { lineIsCut } from './watchPages'

const words = {
  solution: '報稅前先寄一份試算',
  byDoubleClick: '看不懂稅額怎麼來',
  byButton: '步驟太多，做到一半就放棄',
  byPhone: '手機上按鈕太小',
  cluster: '報稅流程讓人看不懂',
  entry: '先寄試算，再請人確認',
  row: '看懂自己的稅',
}

describe.each([
  { host: 'localhost', isSecure: true },
  { host: 'board.test', isSecure: false },
] as const)('the main job at $host', ({ host, isSecure }) => {
  let world: World
  let lead: Person
  let recorder: Person
  let guest: Person
  const people = () => [lead, recorder, guest]

  beforeAll(async () => {
    world = await openWorld({ host, store: 'sqlite' })
    const expected = [lineIsCut]
    lead = await world.person({ expected })
    recorder = await world.person({ expected })
    guest = await world.person({ device: phone, expected })
  })
  afterAll(() => world.close())

  test('from an empty home page to the exported worksheet', async () => {
    photographOnFailure(people)
    await makeBoardAndComeIn()
    await writeAndDrag()
    await gatherNamePlaceLink()
    await readWorksheetAndUndo()
    await exportAll()
    await losesItsLine()
    expect(people().flatMap(({ watch }) => watch.problems)).toEqual([])
  })

  /** A board is made, and its links bring the others in. */
  async function makeBoardAndComeIn(): Promise<void> {
    await lead.page.goto(`${world.url}/`)
    await lead.page.locator('input[name="title"]').fill('報稅軟體協作會議')
    await lead.page.getByTestId('create-board').click()
    await waitForSync(lead.page, 'saved')
    expect(
      await lead.page.evaluate(() => [isSecureContext, 'randomUUID' in crypto, 'serviceWorker' in navigator]),
    ).toEqual([isSecure, isSecure, isSecure])
    await lead.page.getByTestId('qr').waitFor()
    const share = lead.page.getByRole('dialog')
    const invitation = await copiedBy(share.getByRole('button', { name: t('share.copyLink') }).first(), lead)
    const ofRecorder = share
      .getByRole('listitem')
      .filter({ has: lead.page.getByText(t('role.recorder'), { exact: true }) })
    const recorderLink = await copiedBy(ofRecorder.getByRole('button', { name: t('share.copyLink') }), lead)
    await share.getByRole('button', { name: t('common.close'), exact: true }).click()
    await acceptNotice(lead.page)

    await comeIn(recorder.page, recorderLink)
    await guest.page.goto(invitation)
    await guest.page.getByRole('button', { name: t('join.start') }).tap()
    await guest.page.getByTestId('note-editor').waitFor()

    expect(new URL(invitation).pathname).toMatch(/^\/b\/[\w-]+\/join$/)
    expect(await roleOf(lead.page)).toBe('facilitator')
    expect(await roleOf(recorder.page)).toBe('recorder')
    expect(await lead.page.getByTestId('board-title').locator('textarea').inputValue()).toBe(
      '報稅軟體協作會議',
    )
  }

  /** A note typed by one appears in the others, and changes lane by dragging. */
  async function writeAndDrag(): Promise<void> {
    await goTo(recorder.page, 'outline')
    const place = await placeOnCanvas(lead.page, 140, 160)
    await writeAt(lead.page, place, words.solution)
    await noteSaying(recorder.page, words.solution).waitFor()
    const lane = await laneOf(recorder.page, words.solution)
    expect(lane).not.toBe('solution')

    const step = await laneStep(lead.page)
    const laneAt = (category: Category, down: number) => {
      const right = (columns.indexOf(category as never) - columns.indexOf(lane as never)) * step
      return { x: place.x + right, y: place.y + down }
    }
    await drag(lead.page, place, laneAt('solution', 0))
    await recorder.page.getByTestId('column-solution').getByText(words.solution).waitFor()
    expect(await laneOf(recorder.page, words.solution)).toBe('solution')

    await writeAt(lead.page, laneAt('problem', 0), words.byDoubleClick)
    await lead.page.getByTestId('add-note').click()
    await lead.page.getByTestId('note-editor').waitFor()
    await lead.page.keyboard.insertText(words.byButton)
    await lead.page.keyboard.press('Enter')

    const chips = guest.page.getByRole('group', { name: t('join.category') })
    await chips
      .getByRole('button', { name: t('category.problem') })
      .or(chips.getByText(t('category.problem')))
      .first()
      .tap()
    await guest.page.getByTestId('note-editor').tap()
    await guest.page.keyboard.insertText(words.byPhone)
    await guest.page.getByTestId('add-note').tap()
    await guest.page.locator('li[data-state="onBoard"]').getByText(words.byPhone).waitFor()

    for (const said of [words.byDoubleClick, words.byButton, words.byPhone]) {
      await recorder.page.getByTestId('column-problem').getByText(said).waitFor()
    }
  }

  /** It is gathered with two more, named, put into a row and linked. */
  async function gatherNamePlaceLink(): Promise<void> {
    const { page } = recorder
    for (const said of [words.byDoubleClick, words.byButton, words.byPhone]) {
      await noteSaying(page, said).getByRole('checkbox').check()
    }
    await page.locator('[role="toolbar"] [data-action="gather"]').click()
    const cluster = page.getByTestId('column-problem').locator('[data-testid^="cluster-"]')
    await cluster.getByText(words.byPhone).waitFor()
    await cluster.locator('textarea').click()
    await page.keyboard.insertText(words.cluster)
    await page.keyboard.press('Escape')
    await waitForSync(page, 'saved')

    // The row: from the outline for the problem, from the canvas's selection bar for the solution.
    await cluster.locator('[data-menu]').first().click()
    await page.locator('[role="menu"] [data-action="putIntoRow"]').click()
    await page.getByRole('dialog').locator('input[name="title"]').fill(words.row)
    await page
      .getByRole('dialog')
      .getByRole('button', { name: t('outline.newRow') })
      .click()
    await cluster.getByText(words.row).waitFor()

    const desk = lead.page
    // What was made or placed last stays selected there.
    await desk.getByRole('button', { name: t('board.clearSelection') }).click()
    await goTo(desk, 'outline')
    await noteSaying(desk, words.solution).getByRole('checkbox').check()
    await goTo(desk, 'board')
    await desk.locator('[role="toolbar"] [data-action="putIntoRow"]').click()
    await desk
      .getByRole('dialog')
      .getByRole('listitem')
      .filter({ hasText: words.row })
      .getByRole('button')
      .click()
    await page
      .getByTestId('column-solution')
      .locator('[data-testid^="cluster-"]')
      .getByText(words.solution)
      .first()
      .waitFor()

    await goTo(desk, 'outline')
    const solution = desk.getByTestId('column-solution').locator('[data-testid^="cluster-"]')
    await solution.getByRole('checkbox').first().check()
    await goTo(desk, 'board')
    await desk.locator('[role="toolbar"] [data-action="nameCluster"]').click()
    await desk.locator('textarea:focus').waitFor()
    await desk.keyboard.press('Control+A')
    await desk.keyboard.insertText(words.entry)
    await desk.keyboard.press('Escape')
    await desk.locator('[role="toolbar"] [data-action="linkTo"]').click()
    const dialog = desk.getByRole('dialog')
    await dialog.getByRole('listitem').filter({ hasText: words.cluster }).getByRole('button').click()
    await dialog.getByRole('button', { name: t('outline.unlink', { label: words.cluster }) }).waitFor()
    await desk.keyboard.press('Escape')
    await waitForSync(desk, 'saved')
  }

  /** The worksheet of another browser shows it; undo takes the link away, redo brings it back. */
  async function readWorksheetAndUndo(): Promise<void> {
    const { page } = recorder
    await goTo(page, 'worksheet')
    const row = page
      .getByTestId('worksheet-table')
      .locator('tbody')
      .filter({ has: entryWith(page, words.cluster) })
    expect(await row.locator('th textarea').inputValue()).toBe(words.row)
    await entryWith(row, words.cluster, 'problem').waitFor()
    const solution = entryWith(row, words.entry, 'solution')
    await solution.getByText('→問1').waitFor()

    await lead.page.keyboard.press('Control+z')
    await solution.getByText('→問1').waitFor({ state: 'detached' })
    await lead.page.keyboard.press('Control+Shift+z')
    await solution.getByText('→問1').waitFor()
    await waitForSync(lead.page, 'saved')
  }

  /** The files that the worksheet gives out hold it. */
  async function exportAll(): Promise<void> {
    const { page } = recorder
    const json = JSON.parse(await exported(page, 'json')) as JsonExport
    const find = (kind: string, field: string, value: unknown) =>
      json.records.filter((record) => record.kind === kind && (record as never)[field] === value)
    const [problem] = find('cluster', 'title', words.cluster)
    const [solution] = find('cluster', 'title', words.entry)
    const [row] = find('row', 'title', words.row)
    expect(problem).toMatchObject({ category: 'problem', rowId: row?.id })
    expect(solution).toMatchObject({ category: 'solution', rowId: row?.id })
    expect(
      find('note', 'clusterId', problem?.id)
        .map((note) => note.kind === 'note' && note.originalText)
        .sort(),
    ).toEqual([words.byDoubleClick, words.byButton, words.byPhone].sort())
    expect(find('link', 'from', solution?.id).filter((link) => link.removedAt === null)).toMatchObject([
      { to: problem?.id },
    ])

    const csv = parseCsvExport(await exported(page, 'csv')).rows
    const md = parseMdExport(await exported(page, 'md')).rows
    for (const rows of [csv, md]) {
      expect(rows).toHaveLength(1)
      expect(rows[0]).toMatchObject({
        title: words.row,
        cells: {
          problem: [{ text: words.cluster, for: [] }],
          solution: [{ text: words.entry, for: ['1/problem/1'] }],
          risk: [],
        },
      })
    }
  }

  /** Offline the board says what is safe, and what will not work here. */
  async function losesItsLine(): Promise<void> {
    const { page, context } = lead
    await context.setOffline(true)
    world.server.cutSockets()
    await waitForSync(page, 'offline')
    await page.getByText(t('sync.offlineKept')).waitFor()
    expect(await page.getByText(t('sync.offlineNoReload')).count()).toBe(isSecure ? 0 : 1)
    await context.setOffline(false)
    await waitForSync(page, 'saved')
    await Promise.all([recorder, guest].map((person) => waitForSync(person.page, 'saved')))
  }
})

async function roleOf(page: Page): Promise<string | null> {
  return page.getByTestId('role-badge').getAttribute('data-role')
}

/** The column of the outline in which a note stands. */
async function laneOf(page: Page, said: string): Promise<string | null> {
  const column = page.locator('[data-column]').filter({ has: noteSaying(page, said) })
  return column.getAttribute('data-column')
}

/** Presses a copy button, then pastes into a page of the same browser. */
async function copiedBy(button: ReturnType<Page['locator']>, { context }: Person): Promise<string> {
  await button.click()
  const pad = await context.newPage()
  await pad.setContent('<textarea autofocus></textarea>')
  await pad.locator('textarea').focus()
  await pad.keyboard.press('Control+v')
  const text = await pad.locator('textarea').inputValue()
  await pad.close()
  return text
}

/** The entry of a worksheet that says this, by the words beneath its text field. */
function entryWith(within: Page | ReturnType<Page['locator']>, said: string, column?: string) {
  const ofColumn = column ? `[data-column="${column}"]` : ''
  return within.locator(`[data-testid^="entry-"]${ofColumn}`).filter({ hasText: said })
}

async function exported(page: Page, format: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByTestId(`export-${format}`).click(),
  ])
  expect(download.suggestedFilename()).toMatch(new RegExp(`\\.${format}$`))
  return readFile(await download.path(), 'utf8')
}
