// Reads which source file imports what. The parser is the build's own, so no comment or string misleads it.
import { readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { parseSync } from 'vite'
import { listFiles } from '../../scripts/lib/listFiles.mjs'
import { root } from '../../scripts/lib/root.mjs'

export type Import = {
  /** A path from the root for our own files, else the package or `node:` module as written. */
  target: string
  /** `import type` and `export type`: gone at run time. */
  typeOnly: boolean
  /** `import()`: fetched later, when it is called. */
  lazy: boolean
}

/** Source path from the root → its imports. */
export type ImportGraph = Map<string, Import[]>

const isTypeOnly = /^(import|export)\s+type\s/

/** @param sources path from the root → text */
export function buildImportGraph(sources: ReadonlyMap<string, string>): ImportGraph {
  return new Map([...sources].map(([path, source]) => [path, readImports(path, source, sources)]))
}

/** The program's own files; tests are left out, they may look everywhere. */
export function readSources(): Map<string, string> {
  const paths = ['shared', 'server', 'client'].flatMap((folder) =>
    listFiles(join(root, folder)).map((file) => `${folder}/${file}`),
  )
  return new Map(
    paths
      .filter((path) => /\.(ts|tsx|mjs)$/.test(path) && !/\.test\.tsx?$/.test(path))
      .map((path) => [path, readFileSync(join(root, path), 'utf8')]),
  )
}

function readImports(path: string, source: string, sources: ReadonlyMap<string, string>): Import[] {
  const { module } = parseSync(path, source)
  const staticOnes = [
    ...module.staticImports.map(({ start, moduleRequest }) => ({ start, written: moduleRequest.value })),
    ...module.staticExports.flatMap(({ start, entries }) =>
      entries.flatMap(({ moduleRequest }) =>
        moduleRequest ? [{ start, written: moduleRequest.value }] : [],
      ),
    ),
  ].map(({ start, written }) => ({ written, typeOnly: isTypeOnly.test(source.slice(start)), lazy: false }))
  const lazyOnes = module.dynamicImports
    .map(({ moduleRequest }) => source.slice(moduleRequest.start, moduleRequest.end))
    .filter((written) => /^['"`]/.test(written))
    .map((written) => ({ written: written.slice(1, -1), typeOnly: false, lazy: true }))
  return [...staticOnes, ...lazyOnes].map(({ written, ...kind }) => ({
    target: resolveTarget(path, written, sources),
    ...kind,
  }))
}

function resolveTarget(from: string, written: string, sources: ReadonlyMap<string, string>): string {
  if (!written.startsWith('.')) return written
  const path = posix.join(posix.dirname(from), written)
  const candidates = [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`]
  return candidates.find((candidate) => sources.has(candidate)) ?? path
}
