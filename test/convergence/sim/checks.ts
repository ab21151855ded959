// What must hold: at every step of a run, and when it has settled.

import { wordsOfCommand } from '../../../client/notice/wordsOfCommand'
import { activityPageOf } from '../../../server/people/activityPageOf'
import { rebuildState } from '../../../server/room/BoardState'
import type { LoadedBoard } from '../../../server/store/Store'
import type { Command } from '../../../shared/commands'
import { stateVectorOf } from '../../../shared/doc/boardDoc'
import type { PrivateState } from '../../../shared/model/private'
import type { BoardRecord } from '../../../shared/model/record'
import { referencesOf } from '../../../shared/model/references'
import { contentOf } from './content'
import type { Ledger } from './Ledger'
import type { SimClient } from './SimClient'
import type { Simulation } from './Simulation'
import { simBoardId } from './simBoardId'

/** The light says "saved" only when the server's disk has all that this browser holds. */
export function checkStep(client: SimClient, ledger: Ledger): void {
  client.watchMirror()
  const session = client.session
  if (session?.status().sync !== 'saved') return
  for (const [char] of client.typed) if (ledger.shownCharacters.has(char)) client.typed.delete(char)
  for (const cid of client.waiting.keys()) {
    if (ledger.logged.has(cid) || ledger.received.has(cid)) client.waiting.delete(cid)
    else ledger.violation(`${client.name} says saved, but ${cid} waits`)
  }
  if (client.inside()!.outbox.pending().length > 0)
    ledger.violation(`${client.name} says saved with a full outbox`)
  for (const [key, text] of client.openTexts) {
    if (!text.isSettled()) ledger.violation(`${client.name} says saved, but ${key} is not`)
  }
  if (client.typed.size > 0)
    ledger.violation(`${client.name} says saved, but ${[...client.typed.keys()].join('')} is on no disk`)
}

export type Compare = (sim: Simulation, say: (message: string) => void) => void

export async function checkEnd(sim: Simulation, compare: Compare = compareContents): Promise<void> {
  const { ledger, server, tally } = sim
  const say = (message: string) => ledger.violation(message)
  compare(sim, say)
  checkReferences(sim, say)
  checkAnswers(sim, say)
  checkCharacters(sim, say)
  const inMemory = await sim.answerOf(stateOf(sim))
  tally.checks('boards rebuilt from the log')
  const loaded = await server.disk.store.reopen({}).loadBoard(simBoardId)
  const rebuilt = rebuildState(loaded!)
  checkNotes(sim, rebuilt.private, say)
  checkErased(sim, loaded!, say)
  checkAuthors(sim, rebuilt.private, say)
  if (contentOf(rebuilt.docBoard.board) !== contentOf(ledger.board)) say('the log alone gives another board')
  if (JSON.stringify(rebuilt.private) !== inMemory) say('the private state is not what the log says')
}

async function stateOf(sim: Simulation): Promise<string | null> {
  const { room } = sim.server
  return room ? room.look(({ private: own }) => JSON.stringify(own)) : null
}

/** Every mirror, and what every person sees, is the board of the log. */
export function compareContents(sim: Simulation, say: (message: string) => void): void {
  const truth = contentOf(sim.ledger.board)
  for (const client of sim.clients) {
    const mirror = client.inside()?.mirror
    // Who was sent away keeps what they had.
    if (!mirror || client.session?.status().gone) continue
    sim.tally.checks('mirrors compared in content')
    if (contentOf(mirror.docBoard.board) !== truth)
      say(`${client.name}'s mirror differs: ${differenceOf(sim, mirror.docBoard.board)}`)
    const shown = client.session!.board()
    for (const record of sim.ledger.board.all()) {
      const seen = shown.get(record.id)
      if (!seen || contentOf({ all: () => [seen] }) !== contentOf({ all: () => [record] }))
        say(`${client.name} sees another ${record.kind}`)
    }
  }
}

/** What a careless checker would do: equal vectors may stand over different contents. */
export function compareStateVectors(sim: Simulation, say: (message: string) => void): void {
  const vectors = sim.clients.flatMap((client) => {
    const mirror = client.inside()?.mirror
    return mirror ? [Buffer.from(stateVectorOf(mirror.doc)).toString('hex')] : []
  })
  if (new Set(vectors).size > 1) say('the mirrors have different state vectors')
}

function differenceOf(
  sim: Simulation,
  board: { get(id: string): BoardRecord | undefined; all(): Iterable<BoardRecord> },
): string {
  const different: string[] = []
  for (const record of sim.ledger.board.all()) {
    const seen = board.get(record.id)
    if (!seen) different.push(`no ${record.kind} ${record.id}`)
    else if (contentOf({ all: () => [seen] }) !== contentOf({ all: () => [record] }))
      different.push(`another ${record.kind} ${record.id}`)
  }
  return different.slice(0, 5).join(', ') || 'more records'
}

function checkReferences({ ledger, tally }: Simulation, say: (message: string) => void): void {
  for (const record of ledger.board.all()) {
    tally.checks('records whose references were followed')
    for (const id of referencesOf(record))
      if (!ledger.board.get(id)) say(`${record.kind} ${record.id} refers to nothing`)
  }
}

/** What each command's client heard is what happened; nothing a browser held is forgotten. */
function checkAnswers(sim: Simulation, say: (message: string) => void): void {
  const { ledger, commands, clients, tally } = sim
  for (const [cid, result] of ledger.received) {
    tally.checks('answers compared with the log')
    const command = commands.get(cid)?.row.command
    if (!result.ok && ledger.logged.has(cid)) say(`refused command ${cid} is in the log`)
    if (result.ok && !ledger.logged.has(cid) && !ledger.lost.has(cid) && command && changesSomething(command))
      say(`acknowledged ${command.t} ${cid} is not in the log`)
  }
  for (const client of clients) {
    for (const cid of client.waiting.keys()) {
      tally.checks('commands of an outbox followed')
      const isKept = client.session?.status().gone && client.browser.rows.has(cid)
      if (!isKept && !ledger.logged.has(cid) && !ledger.received.has(cid))
        say(`${cid} of ${client.name} was lost`)
    }
  }
}

/** Whether it leaves a trace in the log whenever it is carried out: it adds something, or says what nobody said before. */
function changesSomething(command: Command): boolean {
  return command.t.endsWith('.add') || /[字說題改名列答轉][\uac00-\ud7a3\ud800-\udbff]/.test(wordsIn(command))
}

function wordsIn(command: Command): string {
  const isElsewhere = command.t.startsWith('text.') || command.t === 'utterance.append'
  return isElsewhere ? '' : JSON.stringify(command)
}

/** Words that were erased for good are nowhere on the disk. */
function checkErased(
  { ledger, tally }: Simulation,
  { snapshot, log }: LoadedBoard,
  say: (message: string) => void,
): void {
  const texts = [snapshot?.private, ...log.map((record) => record.private)]
  const bytes = [snapshot?.update, ...log.map((record) => record.update)]
  for (const word of ledger.erasedWords.keys()) {
    tally.checks('erased words searched for on the disk')
    const isThere =
      texts.some((text) => text?.includes(word)) ||
      bytes.some((each) => each && Buffer.from(each).includes(word))
    if (isThere) say(`${word} was erased and is on the disk`)
  }
}

/** Whose an anonymous word is stands nowhere that staff can look. */
function checkAuthors(sim: Simulation, own: PrivateState, say: (message: string) => void): void {
  const { entries } = activityPageOf(own, [], { before: Number.POSITIVE_INFINITY, limit: 10_000 })
  for (const { memberId, t, ids } of entries) {
    sim.tally.checks('activities searched for anonymous authors')
    const [id] = ids
    if (ids.length === 1 && sim.watch.ownerOf(id!) === memberId && /\.(add|ask)$/.test(t))
      say(`the list of activities tells that ${memberId} did ${t} to ${id}`)
  }
}

/** Every voice that was acknowledged is there once, on the board or among what is held back. */
function checkNotes(
  { ledger, commands }: Simulation,
  { held }: PrivateState,
  say: (message: string) => void,
): void {
  const counts = new Map<string, number>()
  const kept = [...held.values()].flatMap(({ record }) => (record.kind === 'note' ? record : []))
  for (const note of [...ledger.board.ofKind('note'), ...kept]) {
    for (const text of [note.originalText, ...note.versions.map((version) => version.text)])
      counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  for (const [cid, { row }] of commands) {
    const { command } = row
    if (command.t !== 'note.add' || !ledger.logged.has(cid) || ledger.erased.has(command.id)) continue
    if (counts.get(command.text) !== 1)
      say(`an acknowledged note is on the board ${counts.get(command.text) ?? 0} times`)
  }
}

/** Every character that was typed into a shared text and that nobody deleted is there once. */
function checkCharacters(sim: Simulation, say: (message: string) => void): void {
  const { ledger, clients, sharedTexts, deleted } = sim
  const present = new Map<string, number>()
  for (const { id, field } of sharedTexts) {
    const record = ledger.board.get(id) as unknown as Record<string, string> | undefined
    // Erased for good.
    if (!record) continue
    for (const char of record[field]!) present.set(char, (present.get(char) ?? 0) + 1)
    if (/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(record[field]!))
      say('half a character')
    if (record[field]!.includes('\uFFFD')) say('a broken character')
  }
  // A page that died over a full browser leaves behind what it had sent: rather twice than lost.
  const mayRepeat = clients.some(({ browser }) => browser.hasRefused)
  for (const [char, count] of present)
    if (count > 1 && isTyped(char) && !mayRepeat) say(`${char} is there ${count} times`)
  const refused = clients
    .flatMap((client) => (client.session?.refused() ?? []).map(({ command }) => wordsOfCommand(command)))
    .join('')
  for (const char of sim.typed) {
    // A whole new title may stand where somebody typed.
    if (sim.mayRemoveShared || deleted.has(char) || !ledger.characters.has(char)) continue
    if (!present.has(char)) say(`${char} was stored and is gone`)
  }
  for (const client of clients) {
    // Who was sent away keeps their words in their browser.
    if (client.session?.status().gone) continue
    for (const char of client.typed.keys())
      if (!refused.includes(char) && !ledger.shownCharacters.has(char))
        say(`${char} of ${client.name} never arrived`)
  }
}

function isTyped(char: string): boolean {
  return char >= '\uac00'
}
