// A server with a name, a browser that finds it, and people who each have a browser profile and a screen of their own.
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { translator } from '../../shared/i18n/catalogue'
import { desktop, launchBrowser } from '../harness/browser'
import { startTestServer, type TestServer, type TestServerOptions } from '../harness/server'
import { findFreePort } from '../harness/serverProcess'
import { type Watch, watchPages } from './watchPages'

/** The words on the screens, which the browsers of these tests ask for in Chinese. */
export const t = translator('zh-TW')

export interface Person {
  context: BrowserContext
  page: Page
  watch: Watch
}

export interface PersonOptions {
  device?: BrowserContextOptions
  /** Messages of the browser that the test provokes. */
  expected?: readonly RegExp[]
}

export interface World {
  server: TestServer
  browser: Browser
  /** The origin that people type. */
  url: string
  person(options?: PersonOptions): Promise<Person>
  close(): Promise<void>
}

export interface WorldOptions extends TestServerOptions {
  /** `board.test` is no secure context: no service worker, clipboard, locks or randomUUID there. */
  host?: 'localhost' | 'board.test'
}

export async function openWorld({ host = 'localhost', env, ...options }: WorldOptions = {}): Promise<World> {
  const port = await findFreePort()
  const url = `http://${host}:${port}`
  const server = await startTestServer({ ...options, env: { PORT: String(port), PUBLIC_URL: url, ...env } })
  const browser = await launchBrowser(['--host-resolver-rules=MAP board.test 127.0.0.1'])
  return {
    server,
    browser,
    url,
    async person({ device = desktop, expected = [] } = {}) {
      const context = await browser.newContext({ acceptDownloads: true, ...device })
      context.setDefaultTimeout(10_000)
      const watch = await watchPages(context, expected)
      return { context, page: await context.newPage(), watch }
    },
    async close() {
      await browser.close()
      await server.stop()
    },
  }
}
