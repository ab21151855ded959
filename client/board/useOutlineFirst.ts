// On a phone's screen a board opens with its outline, once a visit; after that the person's own choice holds.
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
    ledBoards.add(boardId)
    if (isLeaving) navigate(boardPathOf(boardId, 'outline', capability), { replace: true })
  }, [boardId, capability, isLeaving])
  return isLeaving
}
