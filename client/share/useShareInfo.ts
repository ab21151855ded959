// What the share dialog shows: the server's addresses and join code, and the links this browser knows or has made.
import { useCallback, useEffect, useState } from 'react'
import type { LinkFor, RoleLinks } from '../api/createBoard'
import { getShareInfo, makeLink, type ShareInfo, setJoinOpen } from '../api/share'
import { findVisited, rememberVisited } from '../api/visitedBoards'
import { useVisit } from '../open/visit'
import { boardPathOf } from '../route/parseRoute'
import { useSession } from '../state/session'

export interface Sharing {
  info: ShareInfo | null
  failed: boolean
  links: RoleLinks
  retry: () => void
  /** Asks the server for one more link of a role, or for answers. */
  make: (holder: LinkFor) => Promise<void>
  /** A link of this role was withdrawn: whichever is remembered here may be that one. */
  forget: (holder: LinkFor) => void
  openJoining: (open: boolean) => Promise<void>
}

export function useShareInfo(): Sharing {
  const session = useSession()
  const { boardId } = session
  const { capability } = useVisit()
  const { role } = session.me()
  const [info, setInfo] = useState<ShareInfo | null>(null)
  const [failed, setFailed] = useState(false)
  const [links, setLinks] = useState<RoleLinks>(() => ({
    // One's own link is known from the address bar.
    [role]: boardPathOf(boardId, 'board', capability),
    ...findVisited(boardId, capability)?.links,
  }))

  const attempt = useCallback(
    async <T>(ask: (token: string) => Promise<T>): Promise<T | null> => {
      setFailed(false)
      return ask(session.token()).catch(() => {
        setFailed(true)
        return null
      })
    },
    [session],
  )

  const load = useCallback(async () => {
    const answer = await attempt((token) => getShareInfo(boardId, token))
    if (answer) setInfo(answer)
  }, [attempt, boardId])
  useEffect(() => void load(), [load])

  const make = useCallback(
    async (holder: LinkFor) => {
      const link = await attempt((token) => makeLink(boardId, token, holder))
      if (!link) return
      setLinks((before) => {
        const next = { ...before, [holder]: link }
        rememberVisited({ boardId, capability, links: next })
        return next
      })
    },
    [attempt, boardId, capability],
  )
  const forget = useCallback(
    (holder: LinkFor) =>
      setLinks(({ [holder]: _, ...others }) => {
        // One's own link is in use, so it was another.
        const next =
          holder === role ? { ...others, [role]: boardPathOf(boardId, 'board', capability) } : others
        rememberVisited({ boardId, capability, links: next })
        return next
      }),
    [boardId, capability, role],
  )
  const missesInvitation = role === 'facilitator' && !links.participant
  useEffect(() => {
    // The QR code is what the dialog is opened for: where no participant's link is known, one is made.
    if (missesInvitation) void make('participant')
  }, [missesInvitation, make])

  const openJoining = async (open: boolean) => {
    const answer = await attempt((token) => setJoinOpen(boardId, token, open))
    if (answer) setInfo((before) => before && { ...before, ...answer })
  }
  return { info, failed, links, retry: () => void load(), make, forget, openJoining }
}
