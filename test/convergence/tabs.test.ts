// Tabs of one browser: what one leaves behind, another takes over; what a living one holds stays its own.
import { afterEach, expect, test } from 'vitest'
import { Outbox } from '../../client/sync/Outbox'
import { createMemoryStore } from '../../client/sync/outboxStore'
import { createTabs, type Tabs } from '../../client/sync/tabs'
import { makeCid } from '../../shared/model/id'

const boardId = 'board-of-tabs'
const memberId = 'member-0001'
const open: Tabs[] = []
afterEach(() => {
  for (const tabs of open.splice(0)) tabs.close()
})

function openTab(id: string, store = createMemoryStore()) {
  const tabs = createTabs(id, boardId)
  open.push(tabs)
  return { tabs, outbox: new Outbox(store, tabs, boardId, () => {}) }
}

const command = () => ({ t: 'meeting.finish', cid: makeCid(Date.now()) }) as const

test('[SR17] rows of a tab that no longer answers are adopted once, in order; those of a living one are not', async () => {
  const store = createMemoryStore()
  const [gone, living, heir] = [
    openTab('tab-gone-0001', store),
    openTab('tab-living-01', store),
    openTab('tab-heir-0001', store),
  ]
  const left = [command(), command()]
  for (const each of left) gone.outbox.add(memberId, each)
  living.outbox.add(memberId, command())
  gone.outbox.add('somebody-else', command())
  await expect.poll(() => store.list(boardId)).toHaveLength(4)
  gone.tabs.close()

  const adopted = await heir.outbox.adopt(memberId)
  expect(adopted.map(({ cid }) => cid)).toEqual(left.map(({ cid }) => cid))
  expect(await heir.outbox.adopt(memberId)).toEqual([])
  expect(heir.outbox.pending().map(({ tabId }) => tabId)).toEqual(['tab-heir-0001', 'tab-heir-0001'])
  await expect
    .poll(async () => (await store.list(boardId)).filter(({ tabId }) => tabId === 'tab-heir-0001'))
    .toHaveLength(2)
})

test('[SR8] a tab counts what waits in the others', async () => {
  const [one, other] = [openTab('tab-one-00001'), openTab('tab-other-001')]
  const sent = command()
  one.outbox.add(memberId, sent)
  await expect.poll(() => other.outbox.waiting()).toBe(1)
  one.outbox.remove(sent.cid)
  await expect.poll(() => other.outbox.waiting()).toBe(0)
})
