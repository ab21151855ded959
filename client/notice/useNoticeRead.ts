// Whether this person has read the notice that comes before the first note, kept for each board; who agrees says so to
// the server, where it is on record.
import { useState } from 'react'
import { findVisited, rememberVisited } from '../api/visitedBoards'
import { useSession } from '../state/session'

export function useNoticeRead(boardId: string, capability: string): [read: boolean, accept: () => void] {
  const session = useSession()
  const [read, setRead] = useState(() => findVisited(boardId, capability)?.noticeRead ?? false)
  const accept = () => {
    rememberVisited({ boardId, capability, noticeRead: true })
    setRead(true)
    void session.send({ t: 'member.agree' })
  }
  return [read, accept]
}
