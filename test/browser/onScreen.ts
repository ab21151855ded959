// What people do on every screen: come in, read the notice, wait until all is saved.
import type { Locator, Page } from 'playwright-core'
import { t } from './World'

export type SyncLight = 'saved' | 'saving' | 'offline' | 'refused'

/** Resolves when the page's `data-sync` is this. */
export async function waitForSync(page: Page, light: SyncLight): Promise<void> {
  await page.locator(`html[data-sync="${light}"]`).waitFor({ state: 'attached' })
}

/** Opens a link to a board's screen and puts the notice away, as everyone who may write has to once. */
export async function comeIn(page: Page, link: string): Promise<void> {
  await page.goto(link)
  await waitForSync(page, 'saved')
  await acceptNotice(page)
}

export async function acceptNotice(page: Page): Promise<void> {
  const accept = page.getByRole('button', { name: t('join.noticeAccept'), exact: true })
  await accept.click()
  await accept.waitFor({ state: 'detached' })
}

/** Goes to another screen of the same board by its tab. */
export async function goTo(page: Page, view: 'board' | 'outline' | 'worksheet'): Promise<void> {
  await page
    .getByRole('navigation', { name: t('topbar.views') })
    .getByRole('link', { name: t(`topbar.${view}`) })
    .click()
  const landmarks = { board: 'canvas', outline: 'outline', worksheet: 'worksheet-table' }
  await page.getByTestId(landmarks[view]).waitFor()
}

/** A note of the outline, or of the quick entry's list, by its words. */
export function noteSaying(within: Page | Locator, words: string): Locator {
  return within.locator('li[data-testid^="note-"]').filter({ hasText: words })
}
