// Installs the other programs of a benchmark into that benchmark's own folder, the first time and whenever their
// lockfile has changed.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { runProgram } from '../scripts/lib/runProgram.mjs'

/** `benchmark` is the folder that holds `peers/`; `names` says to whoever waits what is being installed. */
export async function installPeers(benchmark: 'draw' | 'load', names: string): Promise<void> {
  const folder = fileURLToPath(new URL(`${benchmark}/peers/`, import.meta.url))
  const stampFile = `${folder}node_modules/.installed`
  const wanted = createHash('sha256')
    .update(readFileSync(`${folder}package-lock.json`))
    .digest('hex')
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return
  console.log(`Installing ${names} for the comparison (npm ci) …`)
  const args = ['ci', '--prefix', folder, '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error']
  const code = await runProgram('npm', args, { shell: process.platform === 'win32' })
  if (code !== 0) throw new Error(`npm ci in ${folder} ended with ${code}`)
  writeFileSync(stampFile, wanted)
}
