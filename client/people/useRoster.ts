// The roster, read anew when someone comes or goes, after one's own changes, and every now and then for those of others.
import { useCallback, useEffect, useRef, useState } from 'react'
import type { RosterMember } from '../../shared/people/roster'
import { getRoster } from '../api/people'
import { useSession, useStatus } from '../state/session'

export interface RosterState {
  /** Null while it has not come. */
  members: readonly RosterMember[] | null
  failed: boolean
  refresh(): Promise<void>
}

const refreshMs = 15_000

export function useRoster(): RosterState {
  const session = useSession()
  const { members: connected } = useStatus()
  const [members, setMembers] = useState<readonly RosterMember[] | null>(null)
  const [failed, setFailed] = useState(false)
  const asked = useRef(0)
  const refresh = useCallback(async () => {
    const turn = ++asked.current
    const answer = await getRoster(session.boardId, session.token()).catch(() => null)
    // A later question may have been answered first.
    if (turn !== asked.current) return
    setFailed(answer === null)
    if (answer) setMembers(answer)
  }, [session])
  // biome-ignore lint/correctness/useExhaustiveDependencies: someone came or went
  useEffect(() => {
    void refresh()
    const timer = setInterval(() => void refresh(), refreshMs)
    return () => clearInterval(timer)
  }, [refresh, connected])
  return { members, failed, refresh }
}
