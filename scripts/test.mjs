// `npm test [-- FILTER]`: makes sure of everything the tests need, checks the source, runs the tests.
// With a filter (or any option of Vitest) only the tests run. The last line is `N passed, N failed`.
import './lib/requireNode.mjs'
import { buildProduct } from './lib/buildProduct.mjs'
import { ensureBrowser } from './lib/ensureBrowser.mjs'
import { ensureInstalled } from './lib/ensureInstalled.mjs'
import { runChecks } from './lib/runChecks.mjs'
import { finishRun, runVitest } from './lib/runVitest.mjs'

const startedAt = performance.now()
const args = process.argv.slice(2)

await ensureInstalled({ withDev: true })
await ensureBrowser()
await buildProduct()
const failedChecks = args.length === 0 ? await runChecks() : []
const projects = args.some((arg) => arg.startsWith('--project')) ? [] : ['--project', '!system']
const counts = await runVitest([...projects, ...args])

if (failedChecks.length > 0) console.log(`Checks that failed: ${failedChecks.join(', ')}`)
console.log(`Took ${((performance.now() - startedAt) / 1000).toFixed(0)} s in all`)
finishRun({ passed: counts.passed, failed: counts.failed + failedChecks.length })
