// A page for benchmarks.
import type { Browser, Page } from 'playwright-core'
import { desktop } from '../test/harness/browser'

/** In a context of its own: nothing cached, nobody known. */
export async function openPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext(desktop)
  // tsx names functions through a helper that pages do not have.
  await context.addInitScript('globalThis.__name ??= (value) => value')
  return context.newPage()
}
