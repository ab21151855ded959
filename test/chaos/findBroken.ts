// What must hold after any fault: every acknowledged word is there, once, in the order it was sent, every mirror shows
// the same, and no outbox holds anything. Says what does not hold, in words.
import { isDeepStrictEqual } from 'node:util'
import type { StickyNote } from '../../shared/model/note'
import { exportJson } from '../harness/api'
import { until } from '../harness/until'
import type { Writer } from './Writer'

/** The writers have finished, all on one board. Waits until every screen has everything, or gives up. */
export async function findBroken(
  url: string,
  boardId: string,
  writers: readonly Writer[],
  patienceMs = 60_000,
): Promise<string[]> {
  const sent = new Map(writers.flatMap((writer) => [...writer.sent]))
  const settled = Promise.all(
    writers.map(({ session }) =>
      until(session, () => session.status().sync === 'saved' && shownNotes(session).length >= sent.size),
    ),
  ).then(() => true)
  const isSettled = await Promise.race([settled, waitFor(patienceMs)])
  const broken: string[] = isSettled ? [] : [`not in step after ${patienceMs / 1000} s`]

  const { records } = await exportJson(url, boardId, writers[0]!.session.token())
  const truth = inOrder(records.filter((record) => record.kind === 'note'))
  const byId = new Map(truth.map((note) => [note.id, note]))
  if (byId.size !== truth.length) broken.push(`${truth.length - byId.size} notes twice`)
  for (const [id, text] of sent) {
    const found = byId.get(id)?.originalText
    if (found !== text) broken.push(`"${text}" is ${found === undefined ? 'lost' : `"${found}"`}`)
  }
  for (const { id, originalText } of truth) if (!sent.has(id)) broken.push(`"${originalText}" was never sent`)
  for (const [n, writer] of writers.entries()) {
    const name = `person ${n}`
    for (const fault of faultsOf(writer, byId)) broken.push(`${name}: ${fault}`)
    if (!isDeepStrictEqual(inOrder(shownNotes(writer.session)), truth))
      broken.push(`${name} sees another board`)
    const rows = await writer.store.list(boardId)
    if (rows.length > 0) broken.push(`${name}: ${rows.length} left in the outbox`)
  }
  return broken
}

function* faultsOf(writer: Writer, notes: ReadonlyMap<string, StickyNote>): Generator<string> {
  const { refused, seqs, diaries, anonymous, session } = writer
  if (refused.length > 0) yield `refused: ${[...new Set(refused)].join(' ')}`
  const unanswered = seqs.filter((seq) => seq === null).length - refused.length
  if (unanswered > 0) yield `${unanswered} never answered`
  let last = 0
  for (const [turn, seq] of seqs.entries()) {
    if (seq !== null && seq < last) yield `turn ${turn} came before the one sent earlier`
    last = seq ?? last
  }
  for (const [id, words] of diaries) {
    const note = notes.get(id)
    const kept = note && [...note.versions.map(({ text }) => text), note.originalText]
    if (kept?.join('\n') !== words.join('\n'))
      yield `a note written ${words.length} times holds ${kept?.length} versions, or in another order`
  }
  const { ownedNoteIds } = session.mine()
  const isOwn = ownedNoteIds.length === anonymous.size && ownedNoteIds.every((id) => anonymous.has(id))
  if (!isOwn) yield `was told of ${ownedNoteIds.length} of ${anonymous.size} own anonymous notes`
  if (session.status().gone) yield `was sent away: ${session.status().gone}`
}

const shownNotes = (session: Writer['session']): StickyNote[] =>
  [...session.board().ofKind('note')].filter((note) => !note.held)

const inOrder = (notes: readonly StickyNote[]): StickyNote[] =>
  [...notes].sort((a, b) => (a.id < b.id ? -1 : 1))

function waitFor(ms: number): Promise<false> {
  return new Promise((resolve) => setTimeout(() => resolve(false), ms).unref())
}
