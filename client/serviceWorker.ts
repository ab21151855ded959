// Service worker: keeps the client's files, so that a reload works offline. What people write never comes here:
// /api and /sync go to the network untouched.

declare const self: ServiceWorkerGlobalScope
declare const __PRECACHE_VERSION__: string

const cachePrefix = 'client-'
const cacheName = `${cachePrefix}${__PRECACHE_VERSION__}`
const shell = '/index.html'
const neverCached = /^\/(api|sync|healthz|metrics|p)(\/|$)/
/** A line that takes longer than this for the shell is as good as none. */
const shellTimeoutMs = 3000

self.addEventListener('install', (event) => {
  event.waitUntil(fillCache())
})

self.addEventListener('activate', (event) => {
  event.waitUntil(dropOldCaches().then(() => self.clients.claim()))
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin || neverCached.test(url.pathname))
    return
  event.respondWith(request.mode === 'navigate' ? answerNavigation(request) : answerFile(request))
})

async function fillCache(): Promise<void> {
  const answer = await fetch('/precache.json', { cache: 'no-store' })
  const { files } = (await answer.json()) as { files: string[] }
  const cache = await caches.open(cacheName)
  await cache.addAll(files.map((file) => new Request(file, { cache: 'no-cache' })))
  // The files carry hashes in their names: old pages keep theirs while they are open.
  await self.skipWaiting()
}

async function dropOldCaches(): Promise<void> {
  const names = await caches.keys()
  // The newest older one stays for pages that are still open and load a screen later on.
  const old = names.filter((name) => name.startsWith(cachePrefix) && name !== cacheName)
  await Promise.all(old.slice(0, -1).map((name) => caches.delete(name)))
}

/** The network's page when it comes in time and is well, else the kept shell. */
async function answerNavigation(request: Request): Promise<Response> {
  const kept = await caches.match(shell, { cacheName })
  if (!kept) return fetch(request)
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(shellTimeoutMs) })
    return answer.status >= 500 ? kept : answer
  } catch {
    return kept
  }
}

async function answerFile(request: Request): Promise<Response> {
  return (await caches.match(request, { ignoreSearch: true })) ?? fetch(request)
}

// A module, so that `self` is its own.
export {}
