// Watches the sync light and the outbox of every tab of one browser together. What lies in the outbox while the light
// says saved must be on the server's disk already: an answered command leaves the browser's disk a moment later. Of what
// another tab has just put there a tab hears by a message, which may come after the row itself.
import type { BrowserContext } from 'playwright-core'
import type { LogRecord, Store } from '../../server/store/Store'
import { cidTime } from '../../shared/model/id'

/** Within this a tab must have heard what another has made. */
const hearingMs = 500

interface Sight {
  /** Commands in the outbox, of all tabs, while `data-sync` was `saved` in the tab that looked. */
  seen: { cid: string; isOwn: boolean }[]
  /** Looks taken since the last report, whatever they saw. */
  looks: number
  /** When the look began, ms since 1970. */
  at: number
}

export interface OutboxWatch {
  /** How often some tab has looked. */
  looks(): number
  /** Commands that were not on the server's disk although some tab called everything saved. */
  lies(durableAt: ReadonlyMap<string, number>): string[]
}

export async function watchOutbox(context: BrowserContext): Promise<OutboxWatch> {
  const sights: Sight[] = []
  let looks = 0
  await context.exposeBinding('reportSight', (_source, sight: Sight) => {
    looks += sight.looks
    if (sight.seen.length > 0) sights.push(sight)
  })
  await context.addInitScript(lookAllTheTime)
  return {
    looks: () => looks,
    lies(durableAt) {
      const isStored = (cid: string, at: number) => (durableAt.get(cid) ?? Number.POSITIVE_INFINITY) <= at
      const knew = (cid: string, isOwn: boolean, at: number) => isOwn || at > cidTime(cid) + hearingMs
      return sights.flatMap(({ seen, at }) =>
        seen.flatMap(({ cid, isOwn }) => (knew(cid, isOwn, at) && !isStored(cid, at) ? cid : [])),
      )
    },
  }
}

/** Runs in the page. */
function lookAllTheTime(): void {
  if (location.protocol !== 'http:') return
  const report = (window as unknown as { reportSight(sight: Sight): void }).reportSight
  const isSaved = () => document.documentElement?.dataset.sync === 'saved'
  /** What this page itself has put there. */
  const own = new Set<string>()
  const { put } = IDBObjectStore.prototype
  IDBObjectStore.prototype.put = function (row, ...key) {
    if (this.name === 'outbox') own.add(row.cid)
    return put.call(this, row, ...key)
  }
  let looks = 0
  let changes = 0
  const look = async () => {
    const changesBefore = changes
    const [at, wasSaved] = [Date.now(), isSaved()]
    const cids = await readOutbox()
    looks++
    // Saved before, after, and at no moment between anything else.
    const sees = wasSaved && isSaved() && changes === changesBefore && cids.length > 0
    if (!sees && looks % 50 !== 0) return
    report({ seen: sees ? cids.map((cid) => ({ cid, isOwn: own.has(cid) })) : [], looks, at })
    looks = 0
  }
  const readOutbox = async (): Promise<string[]> => {
    // Opening a store that is not there would make an empty one in the client's way.
    const isThere = (await indexedDB.databases()).some(({ name }) => name === 'consensus-board')
    if (!isThere) return []
    return new Promise((resolve, reject) => {
      const opening = indexedDB.open('consensus-board')
      opening.onerror = () => reject(opening.error)
      opening.onsuccess = () => {
        const db = opening.result
        const all = db.transaction('outbox').objectStore('outbox').getAllKeys()
        all.onsuccess = () => {
          db.close()
          resolve(all.result.map((key) => (key as [string, string])[1]))
        }
      }
    })
  }
  const goOn = () => void look().finally(() => setTimeout(goOn, 4))
  new MutationObserver(() => {
    changes++
    void look()
  }).observe(document, { attributes: true, attributeFilter: ['data-sync'], subtree: true })
  goOn()
}

/** When each command of any board was on the disk, from now on; ms since 1970. */
export function timeAppends(store: Store): ReadonlyMap<string, number> {
  const durableAt = new Map<string, number>()
  const append = store.append.bind(store)
  store.append = async (boardId: string, record: LogRecord) => {
    await append(boardId, record)
    for (const { cid } of record.answers) durableAt.set(cid, Date.now())
  }
  return durableAt
}
