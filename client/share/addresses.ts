// Which address goes into links and QR codes: one that others can reach, not the one this person happens to use.

/** Whether an origin opens on this computer only. */
export function isLocalOnly(origin: string): boolean {
  const { hostname } = new URL(origin)
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    hostname === '[::1]' ||
    /^127\./.test(hostname)
  )
}

interface Reachable {
  publicUrl: string | null
  addresses: readonly string[]
}

/** Origins that links may carry, the best first; the page's own is always among them. */
export function listOrigins({ publicUrl, addresses }: Reachable, pageOrigin: string): string[] {
  if (publicUrl) return [new URL(publicUrl).origin]
  const origins = isLocalOnly(pageOrigin) ? [...addresses, pageOrigin] : [pageOrigin, ...addresses]
  return [...new Set(origins)]
}

/** The same link at another origin; its fragment stays. */
export function atOrigin(link: string, origin: string): string {
  const { pathname, hash } = new URL(link, origin)
  return `${origin}${pathname}${hash}`
}

/** The participants' link leads to the quick entry; the whole board is one tap away there. */
export function joinLink(link: string, origin: string): string {
  const [path, fragment] = atOrigin(link, origin).split('#')
  return `${path}/join#${fragment}`
}
