// Whether this person may put the worksheet together: rows, entries, links and their wording.
import { mayDo } from '../../shared/permissions'
import { useSession } from '../state/session'

export function useMayArrange(): boolean {
  return mayDo(useSession().me(), 'cluster.assign')
}
