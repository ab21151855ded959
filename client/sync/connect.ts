// Opens a board: for the screens, and for programs and tests under Node.
import { findCommand } from '../../shared/commands/registry'
import { applyV2, createBoardDoc } from '../../shared/doc/boardDoc'
import { makeId } from '../../shared/model/id'
import type { BoardSession } from './BoardSession'
import { openIndexedDbStore } from './indexedDbStore'
import type { MirrorStart } from './Mirror'
import { createMemoryStore, type OutboxStore } from './outboxStore'
import { Session } from './Session'
import { createLoneTab, createTabs } from './tabs'
import { createTransport, Refused, type SessionAnswer, type Transport } from './transport'

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
  const commandsLoaded = options.loadCommands?.() ?? loadAllCommands()
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
  const start = snapshot ? await unfold(snapshot) : { epoch: null, update: null }
  options.onProgress?.(0.8)
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
function loadAllCommands(): Promise<unknown> | undefined {
  return findCommand('records.import') ? undefined : import('../../shared/commands')
}

/** Makes the document in a task of its own: a large board is read in several short steps, not in one long one. */
async function unfold<S extends MirrorStart>(start: S): Promise<S> {
  if (!start.update || typeof requestAnimationFrame !== 'function') return start
  await letPaint()
  const doc = createBoardDoc()
  applyV2(doc, start.update, 'start')
  return { ...start, doc }
}

/** Lets the browser show how far it has come. A page in the background paints nothing, and does not wait for it. */
function letPaint(): Promise<void> {
  if (typeof requestAnimationFrame !== 'function') return Promise.resolve()
  return new Promise((resolve) => {
    const goOn = () => {
      clearTimeout(timer)
      setTimeout(resolve)
    }
    const timer = setTimeout(goOn, 100)
    requestAnimationFrame(goOn)
  })
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
