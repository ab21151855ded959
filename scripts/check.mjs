// `npm run check [-- --fix]`: types, lint, format, import rules, unused code.
import './lib/requireNode.mjs'
import { ensureInstalled } from './lib/ensureInstalled.mjs'
import { runChecks } from './lib/runChecks.mjs'

await ensureInstalled({ withDev: true })
const failed = await runChecks({ fix: process.argv.includes('--fix') })
process.exitCode = failed.length > 0 ? 1 : 0
