import { expect, test } from 'vitest'
import { meetingDefaults } from '../../shared/model/meeting'
import type { BoardRecord } from '../../shared/model/record'
import { type Clock, systemClock } from '../clock'
import { DeskBusy } from '../threads/ThreadDesk'
import { PictureDesk } from './PictureDesk'
import type { PictureRequest } from './pictureRequest'

const meeting: BoardRecord = { ...meetingDefaults, createdAt: 1, coAgencies: [], legend: [], stages: [] }
const svg: PictureRequest = {
  ...{ format: 'svg', scale: 1, theme: 'light', picture: 'board', layout: 'both' },
  ...{ selection: null, table: null },
}

/** A clock whose alarms ring when the test says so. */
function handClock(): Clock & { ring(): void } {
  const alarms = new Set<() => void>()
  return {
    now: () => 0,
    after(_, task) {
      alarms.add(task)
      return () => alarms.delete(task)
    },
    ring() {
      for (const task of alarms) {
        alarms.delete(task)
        task()
      }
    },
  }
}

test('orders are drawn one after the other, each for who asked', async () => {
  const desk = new PictureDesk(systemClock)
  const titled = (title: string): BoardRecord => ({ ...meeting, title }) as BoardRecord
  const drawn = await Promise.all(['甲', '乙', '丙'].map((title) => desk.draw(title, [titled(title)], svg)))
  expect(drawn.map((picture) => /<title>(.)</.exec(new TextDecoder().decode(picture?.file))?.[1])).toEqual([
    '甲',
    '乙',
    '丙',
  ])
  await desk.close()
})

test('one member may have two orders, all together twelve', async () => {
  const desk = new PictureDesk(systemClock)
  const orders = Array.from({ length: 14 }, (_, at) => desk.draw(`member-${at}`, [meeting], svg))
  const third = [1, 2, 3].map(() => desk.draw('member-0', [meeting], svg))
  const results = await Promise.allSettled([...orders, ...third])
  const refused = results.filter(({ status }) => status === 'rejected')
  expect(refused).toHaveLength(5)
  for (const result of refused) expect((result as PromiseRejectedResult).reason).toBeInstanceOf(DeskBusy)
  await desk.close()
})

test('a picture that takes too long is given up, and the next one is drawn', async () => {
  const clock = handClock()
  const desk = new PictureDesk(clock)
  const stuck = desk.draw('member-1', [meeting], svg)
  clock.ring()
  await expect(stuck).rejects.toThrow('the thread ended')
  expect(await desk.draw('member-1', [meeting], svg)).toMatchObject({ scale: 1 })
  await desk.close()
})

test('the thread ends when nobody needs it, and comes back', async () => {
  const clock = handClock()
  const desk = new PictureDesk(clock)
  await desk.draw('member-1', [meeting], svg)
  clock.ring()
  expect(await desk.draw('member-1', [meeting], svg)).toMatchObject({ missing: [] })
  await desk.close()
})

test('a closed desk refuses what waits and what comes', async () => {
  const desk = new PictureDesk(systemClock)
  const waiting = [desk.draw('member-1', [meeting], svg), desk.draw('member-2', [meeting], svg)]
  const settled = Promise.allSettled(waiting)
  await desk.close()
  expect((await settled).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  await expect(desk.draw('member-3', [meeting], svg)).rejects.toBeInstanceOf(DeskBusy)
})
