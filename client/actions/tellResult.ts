// Says how an action went: what was done, or the first reason why it was not.
import type { Translate } from '../../shared/i18n/catalogue'
import type { Result } from '../../shared/protocol/result'
import { showToast } from '../ui/toast'

/** True when all of it was done. */
export function tellResult(results: readonly Result[], done: string, translate: Translate): boolean {
  for (const result of results) {
    if (result.ok) continue
    showToast(translate(`refusal.${result.code}`, result.params))
    return false
  }
  if (done !== '') showToast(done)
  return true
}
