// held.release: the next batch of anonymous words goes to everybody. Only the server sends it, every so many seconds.
import { defineCommand } from './define'
import { releaseHeld, shuffled } from './releaseHeld'

export const heldRelease = defineCommand({
  type: 'held.release',
  entries: {},
  final: true,
  decide(_command, draft, { private: privateState, now }) {
    const batch = [...privateState.held.values()].filter(
      ({ until, record }) => until === 'batch' && record.removedAt === null,
    )
    releaseHeld(draft, shuffled(batch), now)
    return undefined
  },
})
