// Everything the server sends: SyncStep2 and updates, stamped presence, and the board's own messages.
import { heartbeatSchema } from './heartbeat'
import { helloSchema } from './hello'
import { mineSchema } from './mine'
import { stampedPresenceSchema } from './presence'
import { resultSchema } from './result'

export const down = {
  0: 'SyncStep2 and Update',
  1: stampedPresenceSchema,
  65: resultSchema,
  66: mineSchema,
  67: helloSchema,
  68: heartbeatSchema,
} as const
