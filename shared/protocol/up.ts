// Everything a client may send: SyncStep1 and presence as y-websocket frames them, and commands.
import { commandTypes, schemaOf } from '../commands'
import { presenceSchema } from './presence'

export const up = {
  0: 'SyncStep1 with a state vector of at most 4 KB',
  1: presenceSchema,
  64: commandTypes.map(schemaOf),
} as const
