// The board at a past moment, read a little after the slider has come to rest and kept for a second look.
import { useEffect, useRef, useState } from 'react'
import { BoardIndex } from '../../shared/model/board'
import { getMoment } from '../api/history'
import { useSession } from '../state/session'

const restMs = 120
const keptMoments = 20

export type MomentState = { seq: number; board: BoardIndex } | { seq: number; failed: true } | null

/** What was read last; `seq` says of which moment it is. Nothing is read for null. */
export function useMoment(seq: number | null): MomentState {
  const session = useSession()
  const known = useRef(new Map<number, BoardIndex>())
  const [state, setState] = useState<MomentState>(null)
  useEffect(() => {
    if (seq === null) return
    const board = known.current.get(seq)
    if (board) return setState({ seq, board })
    let isWanted = true
    const timer = setTimeout(async () => {
      try {
        const records = await getMoment(session.boardId, session.token(), seq)
        const read = new BoardIndex(records)
        known.current.set(seq, read)
        const [oldest] = known.current.keys()
        if (known.current.size > keptMoments && oldest !== undefined) known.current.delete(oldest)
        if (isWanted) setState({ seq, board: read })
      } catch {
        if (isWanted) setState({ seq, failed: true })
      }
    }, restMs)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [session, seq])
  return state
}
