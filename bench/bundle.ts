// Bundle: how much JavaScript and CSS each way in loads, gzipped; the phone's must not hold the canvas.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { atMost, type Figure, forInformation } from './report'

interface Chunk {
  file: string
  isEntry?: boolean
  src?: string
  css?: string[]
  imports?: string[]
  dynamicImports?: string[]
}
type Manifest = { [key: string]: Chunk }

const dist = fileURLToPath(new URL('../dist/client/', import.meta.url))

/** All commands and live texts; the phone's few commands come with BoardRoute. */
const everything = 'sync/everything.ts'

/** What each route loads beyond the entry: the screens behind its lazy imports. */
const routes = {
  join: ['open/BoardRoute.tsx', 'join/JoinScreen.tsx'],
  board: ['open/BoardRoute.tsx', everything, 'board/BoardScreen.tsx'],
  worksheet: ['open/BoardRoute.tsx', everything, 'worksheet/WorksheetScreen.tsx'],
} as const

export async function run(): Promise<Figure[]> {
  const manifest = JSON.parse(readFileSync(`${dist}.vite/manifest.json`, 'utf8')) as Manifest
  const join = filesOf(manifest, routes.join)
  const konvaInJoin = [...join].filter((file) => /Konva/.test(read(file))).length
  return [
    atMost(150, 'phone join route', kilobytes(join), 'KB gzip'),
    atMost(0, 'files of the join route that hold Konva', konvaInJoin, 'files'),
    atMost(300, 'canvas route', kilobytes(filesOf(manifest, routes.board)), 'KB gzip'),
    forInformation('worksheet route', kilobytes(filesOf(manifest, routes.worksheet)), 'KB gzip'),
  ]
}

/** The entry, these screens, and everything they import at once. */
export function filesOf(manifest: Manifest, screens: readonly string[]): Set<string> {
  const files = new Set<string>()
  const add = (key: string) => {
    const chunk = manifest[key]
    if (!chunk) throw new Error(`the build has no chunk for ${key}`)
    if (files.has(chunk.file)) return
    files.add(chunk.file)
    for (const css of chunk.css ?? []) files.add(css)
    for (const other of chunk.imports ?? []) add(other)
  }
  for (const [key, chunk] of Object.entries(manifest))
    if (chunk.isEntry && !/serviceWorker/.test(key)) add(key)
  for (const screen of screens) add(screen)
  return files
}

function read(file: string): string {
  return readFileSync(dist + file, 'utf8')
}

/** Gzipped as a server would send them. */
export function kilobytes(files: Iterable<string>): number {
  let bytes = 0
  for (const file of files) bytes += gzipSync(readFileSync(dist + file)).length
  return bytes / 1024
}
