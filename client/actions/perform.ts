// Sends commands as one action and tells the person. Without a connection the answer comes later: then it is told at
// once that the action waits here, and only a refusal is told afterwards.
import type { CommandInput } from '../../shared/commands'
import type { Translate } from '../../shared/i18n/catalogue'
import type { BoardSession } from '../sync/BoardSession'
import { showToast } from '../ui/toast'
import { tellResult } from './tellResult'

export async function perform(
  session: BoardSession,
  translate: Translate,
  commands: readonly CommandInput[],
  done: string,
): Promise<boolean> {
  const answers = session.sendAll(commands)
  const { connected } = session.status()
  if (!connected) showToast(`${done}${translate('outline.waitsOffline')}`)
  return tellResult(await answers, connected ? done : '', translate)
}
