// Says how an action went: what was done, or the first reason why it was not. The reasons are many and seldom said:
// RefusedBanner brings them along while the screen is at rest, or they come now.
import type { Translate } from '../../shared/i18n/catalogue'
import type { Result } from '../../shared/protocol/result'
import { addMessages } from '../state/messages'
import { showToast } from '../ui/toast'

/** True when all of it was done. */
export function tellResult(results: readonly Result[], done: string, translate: Translate): boolean {
  for (const result of results) {
    if (result.ok) continue
    void sayRefusal(result, translate)
    return false
  }
  if (done !== '') showToast(done)
  return true
}

async function sayRefusal(
  { code, params }: Extract<Result, { ok: false }>,
  translate: Translate,
): Promise<void> {
  const { refusals } = await import('../../shared/i18n/areas/refusals')
  addMessages(refusals)
  showToast(translate(`refusal.${code}`, params))
}
