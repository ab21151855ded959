// What must hold: at every step of a run, and when it has settled.

import { wordsOfCommand } from '../../../client/notice/wordsOfCommand'
import { rebuildState } from '../../../server/room/BoardState'
import { stateVectorOf } from '../../../shared/doc/boardDoc'
import type { PrivateState } from '../../../shared/model/private'
import type { BoardRecord } from '../../../shared/model/record'
import { referencesOf } from '../../../shared/model/references'
import { contentOf } from './content'
import type { Ledger } from './Ledger'
import type { SimClient } from './SimClient'
import { simBoardId } from './SimServer'
import type { Simulation } from './Simulation'

/** The light says "saved" only when the server's disk has all that this browser holds. */
export function checkStep(client: SimClient, ledger: Ledger): void {
  client.watchMirror()
  for (const [char] of client.typed) if (ledger.characters.has(char)) client.typed.delete(char)
  const session = client.session
  if (session?.status().sync !== 'saved') return
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
  const { ledger, server } = sim
  const say = (message: string) => ledger.violation(message)
  compare(sim, say)
  checkReferences(sim, say)
  checkAnswers(sim, say)
  checkCharacters(sim, say)
  const loaded = await server.store.reopen({}).loadBoard(simBoardId)
  const rebuilt = rebuildState(loaded!)
  checkNotes(sim, rebuilt.private, say)
  if (contentOf(rebuilt.docBoard.board) !== contentOf(ledger.board)) say('the log alone gives another board')
  const inMemory = await stateOf(sim)
  if (JSON.stringify(rebuilt.private) !== JSON.stringify(inMemory))
    say('the private state is not what the log says')
}

async function stateOf(sim: Simulation): Promise<unknown> {
  const { room } = sim.server
  return room ? room.look(({ private: own }) => own) : null
}

/** Every mirror, and what every person sees, is the board of the log. */
export function compareContents(sim: Simulation, say: (message: string) => void): void {
  const truth = contentOf(sim.ledger.board)
  for (const client of sim.clients) {
    const mirror = client.inside()?.mirror
    if (!mirror) continue
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

function checkReferences({ ledger }: Simulation, say: (message: string) => void): void {
  for (const record of ledger.board.all()) {
    for (const id of referencesOf(record))
      if (!ledger.board.get(id)) say(`${record.kind} ${record.id} refers to nothing`)
  }
}

/** What each command's client heard is what happened; nothing a browser held is forgotten. */
function checkAnswers({ ledger, commands, clients }: Simulation, say: (message: string) => void): void {
  for (const [cid, result] of ledger.received) {
    const command = commands.get(cid)?.row.command
    if (!result.ok && ledger.logged.has(cid)) say(`refused command ${cid} is in the log`)
    if (result.ok && !ledger.logged.has(cid) && command?.t.endsWith('.add'))
      say(`acknowledged ${command.t} ${cid} is not in the log`)
  }
  for (const client of clients) {
    for (const cid of client.waiting.keys()) {
      if (!ledger.logged.has(cid) && !ledger.received.has(cid)) say(`${cid} of ${client.name} was lost`)
    }
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
    if (command.t !== 'note.add' || !ledger.logged.has(cid)) continue
    if (counts.get(command.text) !== 1)
      say(`an acknowledged note is on the board ${counts.get(command.text) ?? 0} times`)
  }
}

/** Every character that was typed into a shared text and that nobody deleted is there once. */
function checkCharacters(sim: Simulation, say: (message: string) => void): void {
  const { ledger, clients, sharedTexts, deleted } = sim
  const present = new Map<string, number>()
  for (const { id, field } of sharedTexts) {
    const record = ledger.board.get(id) as unknown as Record<string, string>
    for (const char of record[field]!) present.set(char, (present.get(char) ?? 0) + 1)
    if (/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(record[field]!))
      say('half a character')
    if (record[field]!.includes('\uFFFD')) say('a broken character')
  }
  for (const [char, count] of present) if (count > 1 && isTyped(char)) say(`${char} is there ${count} times`)
  const refused = clients
    .flatMap((client) => (client.session?.refused() ?? []).map(({ command }) => wordsOfCommand(command)))
    .join('')
  for (const char of sim.typed) {
    // A whole new title may stand where somebody typed.
    if (sim.mayRemoveShared || deleted.has(char) || !ledger.characters.has(char)) continue
    if (!present.has(char)) say(`${char} was stored and is gone`)
  }
  for (const client of clients) {
    for (const char of client.typed.keys())
      if (!refused.includes(char)) say(`${char} of ${client.name} never arrived`)
  }
}

function isTyped(char: string): boolean {
  return char >= '\uac00'
}
