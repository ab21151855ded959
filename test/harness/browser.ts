// Chromium for tests and benchmarks, driven with real input events.
import { type Browser, type BrowserContextOptions, chromium } from 'playwright-core'

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** `extraFlags` such as `--host-resolver-rules=MAP board.test 127.0.0.1`. */
export function launchBrowser(extraFlags: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    args: [...flags, ...extraFlags],
  })
}

export const desktop: BrowserContextOptions = { viewport: { width: 1280, height: 720 }, locale: 'zh-TW' }

export const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
  locale: 'zh-TW',
}
