// Browsers inside other apps: they forget what they store, cannot print or save files, and often lose the page.
export type InAppBrowser = 'line' | 'facebook' | 'instagram' | 'wechat'

const signs: readonly [InAppBrowser, RegExp][] = [
  ['line', /\bLine\/[\d.]+/i],
  ['instagram', /\bInstagram\b/i],
  ['facebook', /\bFB(?:AN|AV|_IAB)\b|\bMessenger\b/i],
  ['wechat', /\bMicroMessenger\b/i],
]

export function detectInAppBrowser(userAgent: string): InAppBrowser | null {
  return signs.find(([, sign]) => sign.test(userAgent))?.[0] ?? null
}

/** The same page, with what makes LINE hand it to the system's browser. The fragment stays. */
export function outsideLineUrl(href: string): string {
  const url = new URL(href)
  url.searchParams.set('openExternalBrowser', '1')
  return url.href
}
