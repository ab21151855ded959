// Pictures of screens, kept in test/output for people to look at; git does not see them.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { onTestFailed } from 'vitest'
import { root } from '../harness/serverProcess'
import type { Person } from './World'

const folder = join(root, 'test/output')

export async function photograph(page: Page, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`) })
}

/** When this test fails, what everybody sees at that moment is kept. */
export function photographOnFailure(people: () => readonly Person[]): void {
  onTestFailed(async ({ task }) => {
    for (const [number, { context }] of people().entries()) {
      for (const [tab, page] of context.pages().entries())
        await photograph(page, `failed ${task.id} ${number}-${tab}`)
    }
  })
}
