// One text field of one record as the board shows it; re-renders only when that text changes.
import { useCallback, useSyncExternalStore } from 'react'
import { fieldText } from '../../shared/model/liveText'
import { useSession } from '../state/session'

export function useFieldText(recordId: string, field: string): string {
  const session = useSession()
  const subscribe = useCallback((listener: () => void) => session.on('board', listener), [session])
  return useSyncExternalStore(subscribe, () => {
    const record = session.board().get(recordId)
    return record ? fieldText(record, field) : ''
  })
}
