// `npm start [-- --sample]`: installs what is missing, builds what is stale, then runs the server.
import './lib/requireNode.mjs'
import { buildProduct } from './lib/buildProduct.mjs'
import { ensureInstalled } from './lib/ensureInstalled.mjs'
import { root } from './lib/root.mjs'

await ensureInstalled({ withDev: false })
await buildProduct()
// In this very process, so that signals and the exit code are its own; relative settings are from the project's folder.
process.setSourceMapsEnabled(true)
process.chdir(root)
await import(new URL('../dist/server/main.js', import.meta.url).href)
