// The commands that this program knows: all of them on the server, a few on a phone that only joins. `decide` and
// `parseCommand` look here, so that a page loads no more of them than it sends.
import * as v from 'valibot'
import { cidSchema, idSchema } from '../model/id'
import type { DecideContext, Draft, Refusal } from './define'
import type { Command } from './index'

interface AnyDefinition {
  readonly type: string
  readonly entries: v.ObjectEntries
  readonly touchesHeld?: true
  readonly final?: true
  decide(command: never, draft: Draft, context: DecideContext): Refusal | undefined
}

interface Known {
  definition: AnyDefinition
  schema: v.GenericSchema<unknown, Command>
}

const known = new Map<string, Known>()

export function register(definitions: readonly AnyDefinition[]): void {
  for (const definition of definitions) {
    if (known.has(definition.type)) continue
    const envelope = { t: v.literal(definition.type), cid: cidSchema, group: v.optional(idSchema) }
    const schema = v.object({ ...envelope, ...definition.entries })
    known.set(definition.type, { definition, schema: schema as unknown as Known['schema'] })
  }
}

export function findCommand(type: string): Known | undefined {
  return known.get(type)
}
