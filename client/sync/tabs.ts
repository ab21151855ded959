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

type Message = { from: string; type: 'waiting'; waiting: number } | { from: string; type: 'ping' } | { from: string; type: 'bye' }

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
  const answers = new Set<(from: string) => void>()
  let own = 0
  let isClosed = false
  const post = (message: Message) => {
    if (!isClosed) channel.postMessage(message)
  }

  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    // A tab that says goodbye is no tab that answers.
    if (data.type !== 'bye') for (const answer of answers) answer(data.from)
    if (data.type === 'ping') return post({ from: id, type: 'waiting', waiting: own })
    if (data.type === 'waiting') waiting.set(data.from, data.waiting)
    // What a tab leaves behind still waits, until another adopts it and forgets that tab.
    else if (waiting.get(data.from) === 0) waiting.delete(data.from)
    for (const listener of listeners) listener()
  }
  post({ from: id, type: 'ping' })

  return {
    id,
    waitingElsewhere: () => [...waiting.values()].reduce((sum, count) => sum + count, 0),
    tell(count) {
      if (count !== own) post({ from: id, type: 'waiting', waiting: count })
      own = count
    },
    findAlive(tabIds) {
      const alive = new Set([id])
      return new Promise((resolve) => {
        const wanted = new Set(tabIds.filter((tabId) => tabId !== id))
        const finish = () => {
          answers.delete(hear)
          resolve(alive)
        }
        const hear = (from: string) => {
          alive.add(from)
          wanted.delete(from)
          if (wanted.size === 0) finish()
        }
        if (wanted.size === 0) return resolve(alive)
        answers.add(hear)
        post({ from: id, type: 'ping' })
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
