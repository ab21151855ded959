// `npm run test:system [-- FILTER]`: the tests that need other programs of the system (test/system).
import './lib/requireNode.mjs'
import { buildProduct } from './lib/buildProduct.mjs'
import { ensureBrowser } from './lib/ensureBrowser.mjs'
import { ensureInstalled } from './lib/ensureInstalled.mjs'
import { finishRun, runVitest } from './lib/runVitest.mjs'
import { listMissingPackages } from './lib/systemPrograms.mjs'

const missing = listMissingPackages()
if (missing.length > 0) {
  console.error(`Missing: ${missing.join(', ')}. As root: node scripts/install-system.mjs`)
  process.exit(1)
}
await ensureInstalled({ withDev: true })
await ensureBrowser()
await buildProduct()
finishRun(await runVitest(['--project', 'system', ...process.argv.slice(2)]))
