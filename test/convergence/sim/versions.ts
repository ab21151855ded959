// Pages of other versions than the server's: one from before its subprotocol, which is told to renew itself, and one
// of protocol 2, which knows fewer commands and fewer fields.
import * as decoding from 'lib0/decoding'
import type { CommandType } from '../../../shared/commands'
import { encodeJson, frameTypes, readJson } from '../../../shared/protocol/frames'
import { boardSubprotocol } from '../../../shared/protocol/version'

export interface OldVersion {
  knows(type: CommandType): boolean
  /** A frame as that version sends it. */
  shrink(frame: Uint8Array): Uint8Array
}

export function older(protocol: string): string {
  return protocol === boardSubprotocol ? 'board.v0' : protocol
}

/** What came with protocol 3: see its changelog in `version.ts`. */
const laterTypes =
  /^(step|question|poll|member|mind|utterance)\.|^note\.(reveal|merge|split)$|^meeting\.(lock|speak)$|^row\.compare$|^wording\./
const laterFields = ['stepId', 'evidence', 'utteranceId', 'stages', 'answersDue', 'glossary', 'agencies']

export const protocol2: OldVersion = {
  knows: (type) => !laterTypes.test(type),
  shrink(frame) {
    if (frame[0] !== frameTypes.command) return frame
    const decoder = decoding.createDecoder(frame)
    decoding.readVarUint(decoder)
    const command = readJson(decoder) as Record<string, unknown>
    return encodeJson(
      frameTypes.command,
      Object.fromEntries(Object.entries(command).filter(([field]) => !laterFields.includes(field))),
    )
  },
}
