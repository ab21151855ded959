// Installs the other programs into their own folder, the first time and whenever their lockfile has changed.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { runProgram } from '../../scripts/lib/runProgram.mjs'

const folder = fileURLToPath(new URL('peers/', import.meta.url))
const stampFile = `${folder}node_modules/.installed`

export async function installPeers(): Promise<void> {
  const wanted = createHash('sha256')
    .update(readFileSync(`${folder}package-lock.json`))
    .digest('hex')
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return
  console.log('Installing tldraw, Excalidraw and react-konva for the comparison (npm ci) …')
  const args = ['ci', '--prefix', folder, '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error']
  const code = await runProgram('npm', args, { shell: process.platform === 'win32' })
  if (code !== 0) throw new Error(`npm ci in bench/draw/peers ended with ${code}`)
  writeFileSync(stampFile, wanted)
}
