// Erases for good: the board in a new document and a new epoch, its history and private state rewritten, in one
// transaction of the store. What is left of it in the files' free space goes right after.
import type { Command } from '../../shared/commands'
import type { PrivateChange } from '../../shared/model/change'
import { PrivateState } from '../../shared/model/private'
import type { BoardRecord } from '../../shared/model/record'
import type { Clock } from '../clock'
import type { Archivist } from '../history/Archivist'
import { packContent } from '../history/chapter'
import { erasePrivate } from '../history/erasePrivate'
import { type Erasure, eraseRecords, idsGoneWith } from '../history/eraseRecords'
import { StoreFailed } from '../store/errors'
import type { Chapter, LogRecord, MemberRow, Store } from '../store/Store'
import { type BoardState, renewState, snapshotOf } from './BoardState'

export type EraseCommand = Extract<Command, { t: 'record.erase' | 'member.erase' }>

export function isErase(command: Command): command is EraseCommand {
  return command.t === 'record.erase' || command.t === 'member.erase'
}

export interface Erasing {
  store: Store
  archivist: Archivist
  state: BoardState
  epoch: string
  now: number
}

export interface Erased {
  state: BoardState
  /** Texts that must be in no file any more. */
  words: string[]
}

/** Rejects when the store did not take it; then nobody knows whether it did. */
export async function eraseWords(
  { store, archivist, state, epoch, now }: Erasing,
  command: EraseCommand,
  answer: { memberId: string; privateChanges: readonly PrivateChange[] },
): Promise<Erased> {
  const boardId = state.row.id
  const held = [...state.private.held.values()].map(({ record }) => record)
  const before = [...state.docBoard.board.all()]
  const ids = command.t === 'record.erase' ? idsGoneWith([...before, ...held], command.ids) : []
  const member = command.t === 'member.erase' ? await store.getMember(boardId, command.memberId) : null
  const erasure: Erasure = { ids, memberIds: member ? [member.id] : [] }
  const record: LogRecord = {
    seq: state.seq + 1,
    at: now,
    answers: [{ cid: command.cid, memberId: answer.memberId }],
    update: null,
    private: JSON.stringify(answer.privateChanges),
  }
  const records = eraseRecords(before, erasure)
  const privateState = PrivateState.from(erasePrivate(state.private.toJSON(), erasure))
  privateState.apply(answer.privateChanges)
  const renewed = { ...renewState(state, records, epoch), private: privateState, seq: record.seq }
  const members = member ? [{ ...member, name: '', unit: '', erasedAt: now }] : []
  const chapters = [...(await eraseHistory(store, archivist, boardId, erasure)), lastChapter(record, records)]
  await store.rewriteBoard(boardId, { record, snapshot: snapshotOf(renewed), chapters, members })
  const gone = [...before, ...held].filter(({ id }) => ids.includes(id))
  return { state: renewed, words: wordsOf(gone, member) }
}

/** Every chapter, and what is in the log alone, without what goes. */
async function eraseHistory(
  store: Store,
  archivist: Archivist,
  boardId: string,
  erasure: Erasure,
): Promise<Chapter[]> {
  const chapters: Chapter[] = []
  for (const { fromSeq } of await store.listChapters(boardId)) {
    const chapter = await store.getChapter(boardId, fromSeq)
    if (chapter) chapters.push(await archivist.erase(chapter, erasure))
  }
  const loaded = await store.loadBoard(boardId)
  const tail = loaded && loaded.log.length > 0 ? (await archivist.file(loaded)).chapter : null
  return tail ? [...chapters, await archivist.erase(tail, erasure)] : chapters
}

function lastChapter({ seq, at }: LogRecord, records: BoardRecord[]): Chapter {
  const marks = { marks: [], events: [{ seq, at, kind: 'erased' }] }
  const body = packContent({ base: records, moments: [[seq, at, []]] })
  return { fromSeq: seq, toSeq: seq, marks: JSON.stringify(marks), body }
}

const wordFields = ['originalText', 'neutralText', 'title', 'text', 'evidence', 'remark'] as const

/** As JSON and Yjs write them, which is how they would be found. */
function wordsOf(records: readonly BoardRecord[], member: MemberRow | null): string[] {
  const words = records.flatMap((record) =>
    wordFields.flatMap((field) => (record as unknown as { [field: string]: unknown })[field] ?? []),
  )
  const names = member ? [member.name] : []
  return [...words, ...names].filter((word): word is string => typeof word === 'string' && word.length > 1)
}

const retryMs = 10_000
const maxTries = 360

/** Clears the files' free space; as often as it takes, as a backup that is being made has to end first. */
export function scrubUntilDone(store: Store, clock: Clock, words: string[], triesLeft = maxTries): void {
  store.scrub(words).catch((error: unknown) => {
    // A closed store does it at its next start.
    if (error instanceof StoreFailed || triesLeft <= 1) return
    clock.after(retryMs, () => scrubUntilDone(store, clock, words, triesLeft - 1))
  })
}
