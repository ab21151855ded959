// Waits until every mirror holds so many notes, or gives up on those that are missing.
import { setTimeout as delay } from 'node:timers/promises'
import type { Clients } from './Clients'

const lookEveryMs = 200
const giveUpAfterMs = 120_000

export async function untilSettled(watchers: Clients, notes: number): Promise<void> {
  const giveUpAt = performance.now() + giveUpAfterMs
  while ((await watchers.countNotes()) < notes && performance.now() < giveUpAt) await delay(lookEveryMs)
}
