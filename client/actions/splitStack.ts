// Splits the selected stacks: every note of them lies by itself again.
import { stacksOf } from '../../shared/model/stack'
import type { Action, ActionContext } from './action'
import { chunkIds } from './chunk'
import { may } from './may'

export const splitStack: Action = {
  id: 'splitStack',
  labelKey: 'outline.splitStack',
  isEnabled: (context) => behindSelected(context).length > 0 && may(context.session, 'note.split'),
  run(context) {
    const behind = behindSelected(context)
    const commands = chunkIds(behind).map((ids) => ({ t: 'note.split', ids }) as const)
    return context.perform(commands, context.translate('outline.didSplit', { count: behind.length }))
  },
}

function behindSelected({ board, selection }: ActionContext): string[] {
  const stacks = stacksOf(board)
  return selection.flatMap((id) => (stacks.get(id) ?? []).map((note) => note.id))
}
