// Whether this person may write answers (逐點回應): staff, and who came with a link for just that.
import { mayDo } from '../../shared/permissions'
import { useSession } from '../state/session'

export function useMayAnswer(): boolean {
  return mayDo(useSession().me(), 'response.set')
}
