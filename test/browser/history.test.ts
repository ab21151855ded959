// The history on the screen: what changed while one was away, a past moment under the slider, clearly past, restored;
// words erased from the bin, with their copies; a deleted meeting says so to whoever is on it.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect } from '../../client/sync/connect'
import type { CommandInput } from '../../shared/commands'
import { live } from '../../shared/model/board'
import { makeId } from '../../shared/model/id'
import { until } from '../harness/until'
import { findBarriers, findCutWords } from './findFaults'
import { comeIn } from './onScreen'
import { photographOnFailure } from './photographs'
import { openWorld, t, type World } from './World'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('away, back, looking back, restoring, erasing, deleting', async () => {
  const { boardId, capabilities } = await world.server.createBoard({ title: '報稅會議' })
  const other = await connect({ url: world.url, boardId, capability: capabilities.facilitator })
  const does = async (command: CommandInput) => expect(await other.send(command)).toMatchObject({ ok: true })
  const first = makeId()
  await does({ t: 'note.add', id: first, text: '一開始就有的意見', category: 'problem' })
  await does({ t: 'moment.name', id: makeId(), title: '一開始' })
  const left = other.seq()
  const { context, page, watch } = await world.person()
  photographOnFailure(() => [{ context, page, watch }])
  await page.addInitScript(
    ([key, value]) => localStorage.setItem(key!, value!),
    [`left.${boardId}`, JSON.stringify({ seq: left, at: Date.now() - 3_600_000 })],
  )
  const [late, cluster] = [makeId(), makeId()]
  await does({ t: 'note.add', id: late, text: '後來才說出口的話', category: 'problem' })
  await does({ t: 'cluster.add', id: cluster, category: 'problem', title: '後來才說出口的話', pos: [0, 400] })

  const told = page.waitForResponse((response) => response.url().includes('/changes?since='))
  await comeIn(page, `${world.url}/b/${boardId}/outline#${capabilities.facilitator}`)
  await told
  const openMore = async (testId: string) => {
    await page.getByRole('button', { name: t('topbar.more'), exact: true }).click()
    await page.getByTestId(testId).click()
  }
  await openMore('open-changes')
  const changes = page.getByTestId('changes')
  await changes.getByText(t('history.noteAdded', { count: 1 })).waitFor()
  expect(await findBarriers(page)).toEqual([])
  await changes.getByRole('button', { name: t('history.changesSeen') }).click()

  await openMore('open-history')
  const history = page.getByTestId('history')
  await page.getByTestId('moment-name').fill('第一輪結束')
  await page.getByRole('button', { name: t('history.name'), exact: true }).click()
  await history.getByRole('button', { name: /第一輪結束/ }).waitFor()
  await page.getByTestId('time-slider').focus()
  await page.keyboard.press('Home')
  await history.getByRole('button', { name: /一開始/ }).click()
  const band = page.getByTestId('history-band')
  await band.getByText(t('history.past')).waitFor()
  await history.getByText('後來才說出口的話').first().waitFor({ state: 'detached' })
  await history.getByText('一開始就有的意見').waitFor()
  expect([...(await findBarriers(page)), ...(await findCutWords(page))]).toEqual([])
  await page.getByTestId('restore-moment').click()
  await page.getByTestId('confirm').click()
  await until(other, () => [...live(other.board(), 'note')].map(({ id }) => id).join() === first)

  // From the bin: the note and the entry that has its words.
  await page.getByTestId('open-people').click()
  await page.getByTestId('people-bin').click()
  await page.getByTestId(`erase-${late}`).click()
  const dialog = page.getByTestId('erase-dialog')
  await dialog.getByText(t('history.eraseCopies', { count: 1 })).waitFor()
  expect([...(await findBarriers(page)), ...(await findCutWords(page))]).toEqual([])
  await page.getByTestId('erase-yes').click()
  await until(other, () => !other.board().get(late) && !other.board().get(cluster))
  await page.getByTestId(`erase-${late}`).waitFor({ state: 'detached' })

  await openMore('open-delete-board')
  await page.getByTestId('delete-title').fill('報稅會議')
  await page.getByTestId('delete-yes').click()
  await page.getByText(t('sync.deletedTitle')).waitFor()
  await until(other, () => other.status().gone === 'missing', ['status'])
  expect(watch.problems).toEqual([])
  await other.close()
  await context.close()
})
