// The board at most every so often, at once when it was still before: thirty people who edit would have the picture
// made anew thirty times a second, under the hands of whoever types.
import { useLayoutEffect, useRef, useState } from 'react'
import type { Board } from '../../shared/model/board'
import { useSession } from '../state/session'

/** A change of `now` shows the board as it is, whatever the time. */
export function useCalmBoard(everyMs: number, now?: unknown): Board {
  const session = useSession()
  const [board, setBoard] = useState(() => session.board())
  const shownAtMs = useRef(0)
  useLayoutEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const show = () => {
      timer = undefined
      shownAtMs.current = performance.now()
      setBoard(session.board())
    }
    const stop = session.on('board', () => {
      timer ??= setTimeoutOrNow(show, shownAtMs.current + everyMs - performance.now())
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [session, everyMs])
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is what asks for the board anew
  useLayoutEffect(() => setBoard(session.board()), [session, now])
  return board
}

/** Undefined when it was done at once. */
function setTimeoutOrNow(task: () => void, inMs: number): ReturnType<typeof setTimeout> | undefined {
  if (inMs > 0) return setTimeout(task, inMs)
  task()
  return undefined
}
