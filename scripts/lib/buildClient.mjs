// Builds the client into dist/client, only when something it is made of has changed since the last build.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { listFiles } from './listFiles.mjs'
import { root } from './root.mjs'
import { runNode } from './runProgram.mjs'

const sourceFolders = ['client', 'shared', 'scripts/vite']
const sourceFiles = ['vite.config.ts', 'tsconfig.base.json', 'package-lock.json']
const stampFile = join(root, 'dist', 'client.stamp')

/** A hash over the names and contents of everything the build reads; tests are not part of it. */
function hashSources() {
  const hash = createHash('sha256')
  const inFolders = sourceFolders.flatMap((folder) =>
    listFiles(join(root, folder)).map((file) => `${folder}/${file}`),
  )
  for (const file of [...inFolders, ...sourceFiles]) {
    if (/\.test\.tsx?$/.test(file)) continue
    const content = readFileSync(join(root, file))
    hash.update(`${file}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

/** Ends the process when the build fails; the next start then tries again. */
export async function buildClient() {
  const wanted = hashSources()
  const built = existsSync(stampFile) && existsSync(join(root, 'dist/client/index.html'))
  if (built && readFileSync(stampFile, 'utf8') === wanted) return
  console.log('Building the client …')
  rmSync(stampFile, { force: true })
  const code = await runNode('node_modules/vite/bin/vite.js', ['build', '--logLevel', 'warn'])
  if (code !== 0) process.exit(code)
  mkdirSync(join(root, 'dist'), { recursive: true })
  writeFileSync(stampFile, wanted)
}
