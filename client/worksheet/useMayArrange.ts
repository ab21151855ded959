// Whether this person may put the worksheet together: rows, entries, links and their wording.
import { mayEver } from '../../shared/permissions'
import { useSession } from '../state/session'

export function useMayArrange(): boolean {
  return mayEver(useSession().me().role, 'cluster.assign')
}
