// For staff: how many notes wait for their reveal, by table and category; of those that this person may let go.
import { useCallback, useMemo, useSyncExternalStore } from 'react'
import { leadRoles } from '../../shared/model/role'
import type { Mine } from '../../shared/protocol/mine'
import { useSession } from '../state/session'

export type HeldCount = NonNullable<Mine['heldCounts']>[number]

/** Empty for those who may not reveal anything. */
export function useRevealable(): readonly HeldCount[] {
  const session = useSession()
  const subscribe = useCallback((listener: () => void) => session.on('mine', listener), [session])
  // As text, so that what has not changed is the same.
  const text = useSyncExternalStore(subscribe, () => {
    const { heldCounts = [], member } = session.mine()
    const { role } = session.me()
    if (leadRoles.includes(role)) return JSON.stringify(heldCounts)
    const own = heldCounts.filter(({ tableId }) => tableId !== null && tableId === member?.tableId)
    return JSON.stringify(role === 'tableLead' ? own : [])
  })
  return useMemo(() => JSON.parse(text) as HeldCount[], [text])
}

export function totalOf(counts: readonly HeldCount[]): number {
  return counts.reduce((sum, { count }) => sum + count, 0)
}
