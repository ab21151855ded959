// Watches when this person leaves and comes back, and asks the server once what changed in between. Shows nothing itself:
// 更多 offers the list.
import { useEffect } from 'react'
import { getChanges } from '../api/history'
import { useSession } from '../state/session'
import type { BoardSession } from '../sync/BoardSession'
import { countChanges, readLeft, useSinceLeft, writeLeft } from './sinceLeft'

const rememberEveryMs = 60_000

export default function SinceLeft() {
  const session = useSession()
  useEffect(() => watch(session), [session])
  return null
}

function watch(session: BoardSession): () => void {
  const { boardId } = session
  /** Null until the server has said where the board stands. */
  let isAsked = false
  const comeBack = async () => {
    if (isAsked || document.hidden || !session.status().connected || session.seq() === 0) return
    isAsked = true
    const left = readLeft(boardId, Date.now())
    if (!left || left.seq >= session.seq()) return
    const changes = await getChanges(boardId, session.token(), left.seq).catch(() => null)
    if (changes && changes.at !== null && countChanges(changes) > 0) useSinceLeft.setState({ changes })
  }
  const leave = () => {
    if (isAsked && session.seq() > 0) writeLeft(boardId, { seq: session.seq(), at: Date.now() })
  }
  const turn = () => {
    if (document.hidden) {
      leave()
      isAsked = false
    } else void comeBack()
  }
  const timer = setInterval(() => !document.hidden && leave(), rememberEveryMs)
  const off = session.on('status', () => void comeBack())
  document.addEventListener('visibilitychange', turn)
  addEventListener('pagehide', leave)
  void comeBack()
  return () => {
    leave()
    clearInterval(timer)
    off()
    document.removeEventListener('visibilitychange', turn)
    removeEventListener('pagehide', leave)
  }
}
