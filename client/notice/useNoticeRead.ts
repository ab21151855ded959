// Whether this person has read the notice that comes before the first note, kept for each board.
import { useState } from 'react'
import { findVisited, rememberVisited } from '../api/visitedBoards'

export function useNoticeRead(boardId: string, capability: string): [read: boolean, accept: () => void] {
  const [read, setRead] = useState(() => findVisited(boardId, capability)?.noticeRead ?? false)
  const accept = () => {
    rememberVisited({ boardId, capability, noticeRead: true })
    setRead(true)
  }
  return [read, accept]
}
