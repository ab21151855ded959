// On a phone's screen a board opens with its outline, once a visit. From the first screen that has tabs on, the person's
// own choice holds.
import { useEffect, useState } from 'react'
import { useVisit } from '../open/visit'
import { navigate } from '../route/address'
import { boardPathOf } from '../route/parseRoute'
import { useSession } from '../state/session'

const narrow = '(max-width: 700px)'
const ledBoards = new Set<string>()

/** True while the outline is about to take this screen's place. */
export function useOutlineFirst(): boolean {
  const { boardId } = useSession()
  const { capability } = useVisit()
  const [isLeaving] = useState(() => !ledBoards.has(boardId) && matchMedia(narrow).matches)
  useEffect(() => {
    if (isLeaving) navigate(boardPathOf(boardId, 'outline', capability), { replace: true })
  }, [boardId, capability, isLeaving])
  return isLeaving
}

/** For the bar that holds the tabs: whoever taps 板 there means the board. */
export function useTabsLeadWhereTheySay(): void {
  const { boardId } = useSession()
  useEffect(() => {
    ledBoards.add(boardId)
  }, [boardId])
}
