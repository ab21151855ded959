// Makes sure the browser tests have a Chromium, and a font with Chinese characters for it.
import { homedir } from 'node:os'
import { join } from 'node:path'
import { findChromium } from './findProgram.mjs'
import { installPackages } from './installPackages.mjs'
import { listFiles } from './listFiles.mjs'

const fontFolders = [
  '/usr/share/fonts',
  '/usr/local/share/fonts',
  join(homedir(), '.fonts'),
  join(homedir(), '.local/share/fonts'),
]
const chineseFont = /(cjk|notosans(tc|hk)|notoserif(tc|hk)|sourcehan|wqy|uming|ukai|droidsansfallback)/i

/** macOS and Windows bring their own Chinese fonts. */
function hasChineseFont() {
  if (process.platform !== 'linux') return true
  return fontFolders.some((folder) => listFiles(folder).some((file) => chineseFont.test(file)))
}

export async function ensureBrowser() {
  const missing = []
  if (!findChromium()) missing.push('chromium')
  if (!hasChineseFont()) missing.push('fonts-noto-cjk')
  if (missing.length > 0) await installPackages(missing, 'the browser tests')
}
