// Vite plugin: after the client is built, lists its files for offline use and builds the service worker.
// The worker carries the list's version, so a browser sees a new worker exactly when a file has changed.
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build, type Plugin, type ResolvedConfig } from 'vite'
import { listFiles } from '../lib/listFiles.mjs'

/** What `precache.json` holds: paths from the site's root, and a hash over their names and contents. */
type Precache = { version: string; files: string[] }

const notForOffline = /^(\.vite\/|sw\.js$|precache\.json$)|\.map$/

/**
 * Writes `precache.json` and `sw.js` beside the client. `entry` is a path from Vite's root; it is built
 * as one plain script in which `__PRECACHE_VERSION__` stands for the version.
 */
export function buildServiceWorker(entry: string): Plugin {
  let config: ResolvedConfig
  return {
    name: 'service-worker',
    apply: 'build',
    configResolved(resolved) {
      config = resolved
    },
    async closeBundle() {
      const folder = resolve(config.root, config.build.outDir)
      const precache = listForOffline(folder)
      writeFileSync(join(folder, 'precache.json'), `${JSON.stringify(precache)}\n`)
      await buildPlainScript(config, entry, precache.version)
    },
  }
}

function listForOffline(folder: string): Precache {
  const files = listFiles(folder).filter((file) => !notForOffline.test(file))
  const hash = createHash('sha256')
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(join(folder, file)))
  return { version: hash.digest('hex').slice(0, 16), files: files.map((file) => `/${file}`) }
}

async function buildPlainScript(config: ResolvedConfig, entry: string, version: string): Promise<void> {
  await build({
    configFile: false,
    root: config.root,
    publicDir: false,
    logLevel: config.logLevel,
    define: { __PRECACHE_VERSION__: JSON.stringify(version) },
    build: {
      target: config.build.target,
      outDir: config.build.outDir,
      emptyOutDir: false,
      rolldownOptions: {
        input: resolve(config.root, entry),
        output: { format: 'iife', entryFileNames: 'sw.js' },
      },
    },
  })
}
