// link.restore: brings removed links back, where they still fit.
import { getLive } from '../model/board'
import { idsSchema, setRemoved } from './common'
import { defineCommand } from './define'
import { whyUnfit } from './fitting'

export const linkRestore = defineCommand({
  type: 'link.restore',
  entries: { ids: idsSchema },
  decide(command, draft) {
    const refusal = setRemoved(draft, 'link', command.ids, null)
    if (refusal) return refusal
    for (const id of command.ids) {
      const link = getLive(draft, 'link', id)
      const unfit = link && whyUnfit(draft, link)
      if (unfit) return unfit
    }
    return undefined
  },
})
