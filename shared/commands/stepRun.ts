// step.run: opens, pauses or closes an agenda item by the server's clock. Opening one closes the one before it.
import * as v from 'valibot'
import { live } from '../model/board'
import { usedMs } from '../model/currentStep'
import { idSchema } from '../model/id'
import type { Step } from '../model/step'
import { isRefusal, takeLive } from './common'
import { defineCommand } from './define'

export const stepRun = defineCommand({
  type: 'step.run',
  entries: { id: idSchema, state: v.picklist(['open', 'paused', 'closed']) },
  decide({ id, state }, draft, { now }) {
    const steps = takeLive(draft, 'step', [id])
    if (isRefusal(steps)) return steps
    const step = steps[0]!
    if (step.state === state) return undefined
    if (state !== 'open') {
      draft.put(stop(step, state, now))
      return undefined
    }
    for (const other of [...live(draft, 'step')]) {
      if (other.state === 'open' || other.state === 'paused') draft.put(stop(other, 'closed', now))
    }
    // Opened again after its close, its time starts anew.
    draft.put({ ...step, state, openedAt: now, spentMs: step.state === 'paused' ? step.spentMs : 0 })
    return undefined
  },
})

function stop(step: Step, state: 'paused' | 'closed', now: number): Step {
  return { ...step, state, spentMs: usedMs(step, now), openedAt: null }
}
