// `npm start [-- --sample]`: installs what is missing, builds what is stale, then runs the server.
import './lib/requireNode.mjs'
import { buildClient } from './lib/buildClient.mjs'
import { ensureInstalled } from './lib/ensureInstalled.mjs'
import { runTypeScript } from './lib/runTypeScript.mjs'

await ensureInstalled({ withDev: false })
await buildClient()
await runTypeScript('server/main.ts', process.argv.slice(2))
