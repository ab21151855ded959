import { expect, it } from 'vitest'
import type { SessionStatus, SyncState } from '../sync/BoardSession'
import { attachSyncAttribute } from './syncAttribute'

it('says what the session says, in the same turn, until it is taken off', () => {
  const root = { dataset: {} as Record<string, string> } as unknown as HTMLElement
  const listeners = new Set<() => void>()
  let sync: SyncState = 'saving'
  const detach = attachSyncAttribute(
    {
      status: () => ({ sync }) as SessionStatus,
      on(_event, listener) {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
    },
    root,
  )
  expect(root.dataset.sync).toBe('saving')
  for (const state of ['saved', 'offline', 'refused'] as const) {
    sync = state
    for (const listener of listeners) listener()
    expect(root.dataset.sync).toBe(state)
  }
  detach()
  expect(root.dataset.sync).toBeUndefined()
  expect(listeners.size).toBe(0)
})
