// `npm run dev`: the server, restarted when its sources change, and Vite's dev server in front of it.
// Open the address that Vite prints; it hands /api, /sync and /healthz to the server.
import './lib/requireNode.mjs'
import { ensureInstalled } from './lib/ensureInstalled.mjs'
import { runNode } from './lib/runProgram.mjs'

await ensureInstalled({ withDev: true })
const server = runNode('node_modules/tsx/dist/cli.mjs', ['watch', 'server/main.ts', ...process.argv.slice(2)])
const client = runNode('node_modules/vite/bin/vite.js', ['--clearScreen', 'false'])
process.exitCode = await Promise.race([server, client])
// Whichever ended first, the other follows: signals to ourselves are passed on to it.
process.kill(process.pid, 'SIGTERM')
await Promise.all([server, client])
