// How to join, as far as this browser knows: the participants' link for a QR code, and for staff the join code.
import { useEffect, useState } from 'react'
import { staffRoles } from '../../shared/model/role'
import { getShareInfo, type ShareInfo } from '../api/share'
import { listVisited } from '../api/visitedBoards'
import { joinLink, listOrigins } from '../share/addresses'
import { useSession } from '../state/session'

export interface Invitation {
  /** Null when no participant's link is known here. */
  link: string | null
  /** Null when it may not be known here, or joining by code is closed. */
  code: string | null
  origin: string
}

export function useInvitation(): Invitation {
  const session = useSession()
  const { boardId } = session
  const isStaff = staffRoles.includes(session.me().role)
  const [info, setInfo] = useState<ShareInfo | null>(null)
  useEffect(() => {
    if (!isStaff) return
    let wanted = true
    // Without an answer there is no code in the corner; that is no reason to disturb the room.
    getShareInfo(boardId, session.token()).then(
      (answer) => wanted && setInfo(answer),
      () => {},
    )
    return () => {
      wanted = false
    }
  }, [boardId, session, isStaff])
  const origin = (info && listOrigins(info, location.origin)[0]) ?? location.origin
  const known = listVisited()
    .filter((visit) => visit.boardId === boardId)
    .find((visit) => visit.links?.participant)?.links?.participant
  return {
    link: known ? joinLink(known, origin) : null,
    code: info?.joinOpen ? info.joinCode : null,
    origin,
  }
}
