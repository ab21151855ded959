// `node scripts/run.mjs ENTRY.ts [ARGS…]`: runs one of the project's TypeScript programs, installing first if needed.
import './lib/requireNode.mjs'
import { ensureInstalled } from './lib/ensureInstalled.mjs'
import { runTypeScript } from './lib/runTypeScript.mjs'

const [entry, ...args] = process.argv.slice(2)
if (!entry) {
  console.error('Use: node scripts/run.mjs ENTRY.ts [ARGS…]')
  process.exit(1)
}
await ensureInstalled({ withDev: false })
await runTypeScript(entry, args)
