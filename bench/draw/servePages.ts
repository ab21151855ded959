// Serves the built pages, and our board's snapshots, on a free local port.
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { createBoardDoc, encodeV2 } from '../../shared/doc/boardDoc'
import { rebuildDoc } from '../../shared/doc/writeChanges'
import { pagesFolder } from './buildPages'
import { makeNotes } from './notes'
import { recordsOf } from './ours/records'

const types: { readonly [extension: string]: string } = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
}

export interface PageServer {
  url: string
  close(): Promise<void>
}

/** The snapshots are made beforehand, as a real server has its own ready. */
export async function servePages(sizes: readonly number[]): Promise<PageServer> {
  const snapshots = new Map(sizes.map((count) => [String(count), makeSnapshot(count)]))
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
    try {
      if (pathname === '/snapshot') return response.end(snapshots.get(searchParams.get('notes') ?? ''))
      const file = normalize(pathname.endsWith('/') ? `${pathname}index.html` : pathname)
      const content = await readFile(join(pagesFolder, file))
      response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream')
      return response.end(content)
    } catch {
      response.statusCode = 404
      return response.end()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://localhost:${port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

function makeSnapshot(count: number): Uint8Array {
  const doc = createBoardDoc()
  rebuildDoc(doc, recordsOf(makeNotes(count)))
  return encodeV2(doc)
}
