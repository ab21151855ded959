// The list of all commands, and the schema of one as it comes over the wire.
import type * as v from 'valibot'
import { clusterAdd } from './clusterAdd'
import { clusterAssign } from './clusterAssign'
import { clusterGather } from './clusterGather'
import { clusterMark } from './clusterMark'
import { clusterMove } from './clusterMove'
import { clusterName } from './clusterName'
import { clusterRecategorise } from './clusterRecategorise'
import { clusterRelease } from './clusterRelease'
import { clusterRemove } from './clusterRemove'
import { clusterRestore } from './clusterRestore'
import type { OutputOf } from './define'
import { heldRelease } from './heldRelease'
import { linkAdd } from './linkAdd'
import { linkRemove } from './linkRemove'
import { linkRestore } from './linkRestore'
import { meetingEdit } from './meetingEdit'
import { meetingFinish } from './meetingFinish'
import { meetingLock } from './meetingLock'
import { meetingSpeak } from './meetingSpeak'
import { memberAgree } from './memberAgree'
import { memberErase } from './memberErase'
import { memberRemove } from './memberRemove'
import { memberRole } from './memberRole'
import { memberSeat } from './memberSeat'
import { mindAdd } from './mindAdd'
import { mindEdit } from './mindEdit'
import { mindPlace } from './mindPlace'
import { mindRemove } from './mindRemove'
import { mindRestore } from './mindRestore'
import { mindTag } from './mindTag'
import { momentName } from './momentName'
import { noteAdd } from './noteAdd'
import { noteEdit } from './noteEdit'
import { noteMerge } from './noteMerge'
import { noteMove } from './noteMove'
import { noteRecategorise } from './noteRecategorise'
import { noteRemove } from './noteRemove'
import { noteRestore } from './noteRestore'
import { noteReveal } from './noteReveal'
import { noteReword } from './noteReword'
import { noteSplit } from './noteSplit'
import { noteTag } from './noteTag'
import { pollAdd } from './pollAdd'
import { pollCast } from './pollCast'
import { pollCount } from './pollCount'
import { pollEdit } from './pollEdit'
import { pollProject } from './pollProject'
import { pollRemove } from './pollRemove'
import { pollRun } from './pollRun'
import { questionAsk } from './questionAsk'
import { questionProject } from './questionProject'
import { questionRemove } from './questionRemove'
import { questionRestore } from './questionRestore'
import { questionSet } from './questionSet'
import { questionSupport } from './questionSupport'
import { questionToNote } from './questionToNote'
import { recordErase } from './recordErase'
import { recordsImport } from './recordsImport'
import { recordsRestore } from './recordsRestore'
import { findCommand, register } from './registry'
import { responseSet } from './responseSet'
import { rowAdd } from './rowAdd'
import { rowCompare } from './rowCompare'
import { rowEdit } from './rowEdit'
import { rowRemove } from './rowRemove'
import { rowRestore } from './rowRestore'
import { stepAdd } from './stepAdd'
import { stepEdit } from './stepEdit'
import { stepRemove } from './stepRemove'
import { stepRun } from './stepRun'
import { tableAdd } from './tableAdd'
import { tableEdit } from './tableEdit'
import { tableRemove } from './tableRemove'
import { textEdit } from './textEdit'
import { textOpen } from './textOpen'
import { undo } from './undo'
import { utteranceAppend } from './utteranceAppend'
import { wordingRespond } from './wordingRespond'

const definitions = [
  meetingEdit,
  meetingFinish,
  noteAdd,
  noteEdit,
  noteReword,
  noteTag,
  noteMove,
  noteRecategorise,
  noteRemove,
  noteRestore,
  noteMerge,
  noteSplit,
  clusterAdd,
  clusterGather,
  clusterRelease,
  clusterName,
  clusterMove,
  clusterRecategorise,
  clusterAssign,
  clusterMark,
  clusterRemove,
  clusterRestore,
  rowAdd,
  rowEdit,
  rowRemove,
  rowRestore,
  linkAdd,
  linkRemove,
  linkRestore,
  tableAdd,
  tableEdit,
  tableRemove,
  responseSet,
  mindAdd,
  mindEdit,
  mindPlace,
  mindTag,
  mindRemove,
  mindRestore,
  wordingRespond,
  stepAdd,
  stepEdit,
  stepRun,
  stepRemove,
  noteReveal,
  questionAsk,
  questionSupport,
  questionSet,
  questionProject,
  questionToNote,
  questionRemove,
  questionRestore,
  pollAdd,
  pollEdit,
  pollRun,
  pollCast,
  pollCount,
  pollProject,
  pollRemove,
  memberRole,
  memberSeat,
  memberRemove,
  memberAgree,
  meetingLock,
  meetingSpeak,
  rowCompare,
  textOpen,
  textEdit,
  utteranceAppend,
  undo,
  heldRelease,
  momentName,
  recordErase,
  memberErase,
  recordsImport,
  recordsRestore,
] as const

type Definition = (typeof definitions)[number]
export type CommandType = Definition['type']

interface Envelope<T extends string> {
  t: T
  /** Made by the client; a resend carries the same one and gets the same answer. */
  cid: string
  /** Commands of one action share a group and are undone together. */
  group?: string | undefined
}
type CommandOf<D> = D extends { type: infer T extends string; entries: infer S extends v.ObjectEntries }
  ? Envelope<T> & OutputOf<S>
  : never
type InputOf<D> = D extends { type: infer T extends string; entries: infer S extends v.ObjectEntries }
  ? { t: T; group?: string } & v.InferInput<v.ObjectSchema<S, undefined>>
  : never

/** A command as `decide` takes it. */
export type Command = CommandOf<Definition>
/** A command as a caller writes it: without a cid, defaults left out. */
export type CommandInput = InputOf<Definition>

export const commandTypes: readonly CommandType[] = definitions.map((definition) => definition.type)

export const definitionOf: ReadonlyMap<string, Definition> = new Map(definitions.map((d) => [d.type, d]))

register(definitions)

export function schemaOf(type: CommandType): v.GenericSchema<unknown, Command> {
  return findCommand(type)!.schema
}
