// One run of our canvas beside twenty people who drag and type, at the screen's own sixty frames a second.
import { launchBrowser } from '../../test/harness/browser'
import { openPage, untilFirstPicture } from './measureRun'
import type { CrowdMeasures } from './ours/offerCrowd'

const frameCount = 150

export async function measureCrowd(pagesUrl: string, notes: number): Promise<CrowdMeasures> {
  const browser = await launchBrowser()
  try {
    const page = await openPage(browser, pagesUrl, 'mirrored', notes)
    await untilFirstPicture(page)
    await page.evaluate(() => window.bench.play('zoomIn'))
    return await page.evaluate((count) => window.dragBesideCrowd(count), frameCount)
  } finally {
    await browser.close()
  }
}
