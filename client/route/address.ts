// The address bar as state: screens follow it, and links that stay on the site change it without a reload.
import { useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()

/** Goes to a path of this site. `replace` leaves no step behind for the Back button. */
export function navigate(path: string, { replace = false } = {}): void {
  if (replace) history.replaceState(null, '', path)
  else history.pushState(null, '', path)
  for (const listener of listeners) listener()
}

/** Path, query and fragment of the page. */
export function useAddress(): { pathname: string; hash: string } {
  const address = useSyncExternalStore(subscribe, readAddress)
  const hashAt = address.indexOf('#')
  return hashAt < 0
    ? { pathname: address, hash: '' }
    : { pathname: address.slice(0, hashAt), hash: address.slice(hashAt) }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  addEventListener('popstate', listener)
  addEventListener('hashchange', listener)
  return () => {
    listeners.delete(listener)
    removeEventListener('popstate', listener)
    removeEventListener('hashchange', listener)
  }
}

function readAddress(): string {
  return location.pathname + location.hash
}
