// Takes a snapshot apart, so that a large board is read in several short steps and not in one long one.
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'

type Struct = ReturnType<typeof Y.decodeUpdateV2>['structs'][number]
type Deleted = ReturnType<typeof Y.decodeUpdateV2>['ds']

/** Updates (V1) that together make the document of `update` (V2, our own server's), each with at most so many structs. */
export function splitUpdate(update: Uint8Array, structsPerPart: number): Uint8Array[] {
  const { structs, ds } = Y.decodeUpdateV2(update)
  const parts: Uint8Array[] = []
  for (const own of byClient(structs)) {
    for (let from = 0; from < own.length; from += structsPerPart) {
      parts.push(encodePart(own.slice(from, from + structsPerPart), null))
    }
  }
  if (ds.clients.size > 0) parts.push(encodePart([], ds))
  return parts
}

function byClient(structs: readonly Struct[]): Iterable<Struct[]> {
  const clients = new Map<number, Struct[]>()
  for (const struct of structs) {
    const own = clients.get(struct.id.client)
    if (own) own.push(struct)
    else clients.set(struct.id.client, [struct])
  }
  return clients.values()
}

/** Neighbouring structs of one client, and what is deleted, as Yjs writes an update. */
function encodePart(structs: readonly Struct[], deleted: Deleted | null): Uint8Array {
  const encoder = new Y.UpdateEncoderV1()
  const { restEncoder } = encoder
  const [first] = structs
  encoding.writeVarUint(restEncoder, first ? 1 : 0)
  if (first) {
    encoding.writeVarUint(restEncoder, structs.length)
    encoder.writeClient(first.id.client)
    encoding.writeVarUint(restEncoder, first.id.clock)
    for (const struct of structs) struct.write(encoder, 0)
  }
  encoding.writeVarUint(restEncoder, deleted?.clients.size ?? 0)
  for (const [client, ranges] of deleted?.clients ?? []) {
    encoder.resetDsCurVal()
    encoding.writeVarUint(restEncoder, client)
    encoding.writeVarUint(restEncoder, ranges.length)
    for (const { clock, len } of ranges) {
      encoder.writeDsClock(clock)
      encoder.writeDsLen(len)
    }
  }
  return encoder.toUint8Array()
}
