// Whether this person has read the notice that comes before the first note and agreed to it. When they did is on record
// at the server; this browser remembers it too, so that nobody is asked twice while the answer is on its way.
import { useState } from 'react'
import { findVisited, rememberVisited } from '../api/visitedBoards'
import { useBoard, useSession } from '../state/session'

export function useNoticeRead(boardId: string, capability: string): [read: boolean, accept: () => void] {
  const session = useSession()
  const [read, setRead] = useState(() => findVisited(boardId, capability)?.noticeRead ?? false)
  // Someone who came back with their return link has agreed on another device.
  useBoard()
  const agreed = (session.mine().member?.agreedAt ?? null) !== null
  const accept = () => {
    rememberVisited({ boardId, capability, noticeRead: true })
    setRead(true)
    if (!agreed) void session.send({ t: 'member.agree' })
  }
  return [read || agreed, accept]
}
