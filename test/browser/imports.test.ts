// The import dialog on a laptop and on a phone: a survey's workbook and pasted words, checked, brought in, taken back.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeWorkbook } from '../fixtures/workbooks'
import { exportJson, openSession } from '../harness/api'
import { phone } from '../harness/browser'
import { findBarriers, findCutWords } from './findFaults'
import { waitForSync } from './onScreen'
import { photographOnFailure } from './photographs'
import { openWorld, type Person, t, type World } from './World'

const small = { viewport: { width: 1280, height: 720 }, locale: 'zh-TW' }

describe.each([
  ['on a small laptop', small],
  ['on a phone', phone],
] as const)('%s', (_name, device) => {
  let world: World
  let person: Person
  let boardId: string
  let token: string

  beforeAll(async () => {
    world = await openWorld()
    person = await world.person({ device, expected: [/422/] })
    const board = await world.server.createBoard()
    boardId = board.boardId
    const capability = board.capabilities.facilitator
    token = (await openSession(world.server.url, boardId, { capability })).token
    await person.page.goto(`${world.url}/b/${boardId}/worksheet#${capability}`)
    await waitForSync(person.page, 'saved')
  })
  afterAll(() => world.close())

  const notesOnBoard = async () =>
    (await exportJson(world.server.url, boardId, token)).records.filter(
      (record) => record.kind === 'note' && record.removedAt === null,
    )
  const seen = async () => [
    ...(await findCutWords(person.page)),
    ...(await findBarriers(person.page)),
    ...person.watch.problems,
  ]

  test('a survey: chosen, its columns changed, brought in, taken back', async () => {
    photographOnFailure(() => [person])
    const { page } = person
    await page.getByTestId('import').click()
    await page.getByTestId('import-text').waitFor()
    expect(await seen()).toEqual([])
    const rows = Array.from({ length: 60 }, (_, at) => [`${at}`, `意見 ${at}`, '王小姐', '問題'])
    const buffer = Buffer.from(
      await makeWorkbook({
        回覆: [['編號', '對報稅軟體的意見', '您的姓名', '類別'], ...rows, ['61', '', '甲']],
      }),
    )
    await page.getByTestId('import-file').setInputFiles({ name: '意見調查.xlsx', mimeType: '', buffer })
    const count = page.getByTestId('import-count')
    await count.filter({ hasText: '60' }).waitFor()
    expect(await page.getByTestId('import-skipped').innerText()).toContain(t('imports.noText'))
    expect(await seen()).toEqual([])

    await page.getByTestId('import-column-1').selectOption('neutral')
    await page.getByText(t('imports.refused.noTextColumn')).waitFor()
    expect(await page.getByTestId('import-submit').isDisabled()).toBe(true)
    await page.getByTestId('import-column-1').selectOption('text')
    await count.filter({ hasText: '60' }).waitFor()
    expect(await notesOnBoard()).toHaveLength(0)

    await page.getByTestId('import-submit').click()
    await page.getByTestId('import-outcome').waitFor()
    expect(await notesOnBoard()).toHaveLength(60)
    await page.getByTestId('import-undo').click()
    await page
      .getByTestId('import-outcome')
      .filter({ hasText: t('worksheet.importTakenBack') })
      .waitFor()
    expect(await notesOnBoard()).toHaveLength(0)
  })

  test('a file of a newer board is refused in words; pasted words come in, and the undo button takes them back', async () => {
    const { page } = person
    await page.getByRole('button', { name: t('worksheet.importAnother') }).click()
    const buffer = Buffer.from('{"schema":"board-export/2","recordVersion":1,"records":[]}')
    await page.getByTestId('import-file').setInputFiles({ name: 'board.json', mimeType: '', buffer })
    await page
      .getByRole('alert')
      .filter({ hasText: t('imports.refused.newer') })
      .waitFor()
    expect(await page.getByTestId('import-submit').isDisabled()).toBe(true)
    await page.getByRole('button', { name: t('imports.another') }).click()

    await page.getByTestId('import-text').fill('• 字太小\n• 太慢\n')
    await page.getByTestId('import-preview').click()
    await page.getByTestId('import-count').filter({ hasText: '2' }).waitFor()
    await page.getByTestId('import-submit').click()
    await page.getByTestId('import-outcome').waitFor()
    expect(await notesOnBoard()).toHaveLength(2)
    const dialog = page.getByRole('dialog')
    await dialog
      .getByRole('button', { name: t('common.close'), exact: true })
      .last()
      .click()
    await page.getByRole('button', { name: t('common.undo'), exact: true }).click()
    await expect.poll(async () => (await notesOnBoard()).length).toBe(0)
    expect(person.watch.problems).toEqual([])
  })
})
