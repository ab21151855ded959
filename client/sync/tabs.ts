// Tabs of one browser on one board: they tell each other what waits in their outboxes, and one adopts what another
// left behind when it closed.
export interface Tabs {
  readonly id: string
  /** Commands waiting in other tabs that are alive. */
  waitingElsewhere(): number
  /** Tells the others how many wait here. */
  tell(waiting: number): void
  /** Which of these tabs answer. */
  findAlive(tabIds: readonly string[]): Promise<ReadonlySet<string>>
  /** A tab that no longer answers holds nothing back any more. */
  forget(tabId: string): void
  /** Called when another tab's count changed. */
  onChange(listener: () => void): void
  close(): void
}

type Message =
  /** `answers` is the ping that this replies to. */
  | { from: string; type: 'waiting'; waiting: number; answers?: string }
  | { from: string; type: 'ping'; ping: string }
  | { from: string; type: 'bye' }

const answerWithinMs = 400

/** No other tabs: for programs and for browsers without BroadcastChannel. */
export function createLoneTab(id: string): Tabs {
  return {
    id,
    waitingElsewhere: () => 0,
    tell() {},
    findAlive: async () => new Set([id]),
    forget() {},
    onChange() {},
    close() {},
  }
}

export function createTabs(id: string, boardId: string): Tabs {
  if (typeof BroadcastChannel === 'undefined') return createLoneTab(id)
  const channel = new BroadcastChannel(`board-${boardId}`)
  const waiting = new Map<string, number>()
  const listeners = new Set<() => void>()
  /** Ping → what to do with each answer to it. */
  const asked = new Map<string, (from: string) => void>()
  let pings = 0
  let own = 0
  let isClosed = false
  const post = (message: Message) => {
    if (!isClosed) channel.postMessage(message)
  }

  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if (data.type === 'ping') return post({ from: id, type: 'waiting', waiting: own, answers: data.ping })
    // Only an answer shows that a tab is there: what it said before may arrive after it is gone.
    if (data.type === 'waiting' && data.answers !== undefined) asked.get(data.answers)?.(data.from)
    if (data.type === 'waiting') waiting.set(data.from, data.waiting)
    // What a tab leaves behind still waits, until another adopts it and forgets that tab.
    else if (waiting.get(data.from) === 0) waiting.delete(data.from)
    for (const listener of listeners) listener()
  }
  const ping = (): string => {
    const name = `${id}.${++pings}`
    post({ from: id, type: 'ping', ping: name })
    return name
  }
  ping()

  return {
    id,
    waitingElsewhere: () => [...waiting.values()].reduce((sum, count) => sum + count, 0),
    tell(count) {
      if (count !== own) post({ from: id, type: 'waiting', waiting: count })
      own = count
    },
    findAlive(tabIds) {
      const alive = new Set([id])
      const wanted = new Set(tabIds.filter((tabId) => tabId !== id))
      if (wanted.size === 0) return Promise.resolve(alive)
      return new Promise((resolve) => {
        const name = ping()
        const finish = () => {
          asked.delete(name)
          resolve(alive)
        }
        asked.set(name, (from) => {
          alive.add(from)
          wanted.delete(from)
          if (wanted.size === 0) finish()
        })
        setTimeout(finish, answerWithinMs)
      })
    },
    forget(tabId) {
      waiting.delete(tabId)
    },
    onChange(listener) {
      listeners.add(listener)
    },
    close() {
      post({ from: id, type: 'bye' })
      isClosed = true
      channel.close()
    },
  }
}
