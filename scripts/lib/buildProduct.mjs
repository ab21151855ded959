// Builds the client and the server into dist/, each only when something it is made of has changed since its last build.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { listFiles } from './listFiles.mjs'
import { root } from './root.mjs'
import { runNode } from './runProgram.mjs'

/** @typedef {{ name: string, folders: string[], files: string[], result: string, args: string[] }} Part */

const common = ['tsconfig.base.json', 'package-lock.json']

/** @type {Part} */
const client = {
  name: 'client',
  folders: ['client', 'shared', 'scripts/vite'],
  files: ['vite.config.ts', ...common],
  result: 'dist/client/index.html',
  args: [],
}

/** @type {Part} */
const server = {
  name: 'server',
  folders: ['server', 'shared'],
  files: ['scripts/vite/server.config.ts', ...common],
  result: 'dist/server/main.js',
  args: ['--config', 'scripts/vite/server.config.ts'],
}

/**
 * A hash over the names and contents of everything the build reads; tests are not part of it.
 * @param {Part} part
 */
function hashSources({ folders, files }) {
  const hash = createHash('sha256')
  const inFolders = folders.flatMap((folder) =>
    listFiles(join(root, folder)).map((file) => `${folder}/${file}`),
  )
  for (const file of [...inFolders, ...files]) {
    if (/\.test\.tsx?$/.test(file)) continue
    const content = readFileSync(join(root, file))
    hash.update(`${file}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

/** @param {Part} part */
async function buildPart(part) {
  const stampFile = join(root, 'dist', `${part.name}.stamp`)
  const wanted = hashSources(part)
  const built = existsSync(stampFile) && existsSync(join(root, part.result))
  if (built && readFileSync(stampFile, 'utf8') === wanted) return
  console.log(`Building the ${part.name} …`)
  rmSync(stampFile, { force: true })
  const code = await runNode('node_modules/vite/bin/vite.js', ['build', '--logLevel', 'warn', ...part.args])
  if (code !== 0) process.exit(code)
  mkdirSync(join(root, 'dist'), { recursive: true })
  writeFileSync(stampFile, wanted)
}

/** Ends the process when the build fails; the next start then tries again. */
export async function buildProduct() {
  await buildPart(client)
  await buildServer()
}

/** @type {Promise<void> | null} */
let building = null

/** The server alone, looked at once in a process: tests start it often. */
export function buildServer() {
  building ??= buildPart(server)
  return building
}
