// Opens a board: for the screens, and for programs and tests under Node.
import { makeId } from '../../shared/model/id'
import type { BoardSession } from './BoardSession'
import { openIndexedDbStore } from './indexedDbStore'
import { letPaint } from './letPaint'
import { liveTextsMaker } from './liveTextsSlot'
import { createMemoryStore, type OutboxStore } from './outboxStore'
import { Session } from './Session'
import { createLoneTab, createTabs } from './tabs'
import { createTransport, Refused, type SessionAnswer, type Transport } from './transport'
import { unfold } from './unfold'

export interface ConnectOptions {
  /** The server's origin, such as `http://localhost:4321`. */
  url: string
  boardId: string
  capability: string
  name?: string
  unit?: string
  /** From an earlier visit, so that the same person is the same member. */
  memberKey?: string
  /** What an earlier visit was told about this person: lets a board open while the server cannot be reached. */
  known?: SessionAnswer
  /** Called whenever the server has said who this person is. */
  onMember?(answer: SessionAnswer): void
  /** How far opening has come, 0 to 1. */
  onProgress?(part: number): void
  store?: OutboxStore
  transport?: Transport
  /** Makes the commands known that this page sends, when it is not all of them. */
  loadCommands?(): Promise<unknown>
  /** Where chance comes from; a simulation seeds it. */
  chance?: Chance
}

export interface Chance {
  /** In [0, 1). */
  random(): number
  fillRandom(bytes: Uint8Array): Uint8Array
}

/** Rejects with `Refused` when the server says no, and with another error when it cannot be reached and nothing is known. */
export async function connect(options: ConnectOptions): Promise<BoardSession> {
  const { boardId, capability } = options
  const commandsLoaded = options.loadCommands?.() ?? loadEverything()
  commandsLoaded?.catch(() => undefined) // Said where it is awaited.
  const hasBrowserStore = typeof indexedDB !== 'undefined'
  const transport = options.transport ?? (await createTransport(options.url, boardId))
  const store = options.store ?? (hasBrowserStore ? await openIndexedDbStore() : createMemoryStore())
  const tabId = makeId(options.chance?.fillRandom)
  const tabs = hasBrowserStore && !options.store ? createTabs(tabId, boardId) : createLoneTab(tabId)
  let memberKey = options.memberKey
  const exchange = async (): Promise<SessionAnswer> => {
    const answer = await transport.openSession({
      capability,
      name: options.name,
      unit: options.unit,
      memberKey,
    })
    memberKey = answer.memberKey
    options.onMember?.(answer)
    return answer
  }
  const stored = await store.getMirror(boardId).catch(() => null)
  const identity = await exchange().catch((error: unknown) => {
    if (error instanceof Refused || !options.known || !stored) throw error
    return options.known
  })
  options.onProgress?.(0.2)
  const snapshot =
    stored ?? (identity.token ? await transport.fetchSnapshot(identity.token).catch(() => null) : null)
  options.onProgress?.(0.6)
  const start = snapshot
    ? await unfold(snapshot, (part) => options.onProgress?.(0.6 + 0.3 * part))
    : { epoch: null, update: null }
  options.onProgress?.(0.9)
  await commandsLoaded
  await letPaint()
  const session = new Session({
    boardId,
    transport,
    store,
    tabs,
    identity,
    renew: exchange,
    start,
    random: options.chance?.random ?? Math.random,
    fillRandom: options.chance?.fillRandom,
  })
  await session.open()
  if (typeof addEventListener === 'function') listenToBrowser(session)
  return session
}

/** Nothing to wait for where they are loaded already, as in tests whose time is their own. */
function loadEverything(): Promise<unknown> | undefined {
  return liveTextsMaker() ? undefined : import('./everything')
}

function listenToBrowser(session: Session): void {
  const reconnect = () => session.reconnectNow()
  const save = () => void session.saveMirror()
  const check = () => session.checkLine()
  addEventListener('online', reconnect)
  addEventListener('pageshow', reconnect)
  addEventListener('offline', check)
  addEventListener('pagehide', save)
}
