// Many clients that come to one board at the same moment, each for the whole of it.
import { get } from 'node:http'
import { gunzipSync } from 'node:zlib'
import * as Y from 'yjs'
import { openSession } from '../../test/harness/api'
import type { CrowdJoinJob } from './jobs'
import { MirrorDoc } from './MirrorDoc'
import { createWire, readUpdate } from './protocols'
import { ThinSocket } from './ThinSocket'

/** Until the last of them has everything, in ms; and how many notes the first one got. */
export async function joinAtOnce(job: CrowdJoinJob): Promise<{ lastMs: number; notes: number }> {
  const known = new Map<string, Uint8Array>()
  const startedAt = performance.now()
  const [first] = await Promise.all(Array.from({ length: job.comers }, () => come(job, known)))
  const lastMs = performance.now() - startedAt
  const doc = new MirrorDoc()
  if (first!.packed) doc.take(Y.convertUpdateFormatV2ToV1(gunzipSync(first!.packed)))
  doc.take(first!.update)
  return { lastMs, notes: doc.notes }
}

async function come({ server, port, boardId, capability }: CrowdJoinJob, known: Map<string, Uint8Array>) {
  const url = `http://127.0.0.1:${port}`
  const token = server === 'ours' ? (await openSession(url, boardId, { capability })).token : ''
  const snapshot = server === 'ours' ? await fetchSnapshot(port, boardId, token) : null
  // What a snapshot holds is worked out once, not by each of so many clients in one process.
  if (snapshot && !known.has(snapshot.etag))
    known.set(snapshot.etag, Y.encodeStateVectorFromUpdateV2(gunzipSync(snapshot.packed)))
  const stateVector = snapshot ? known.get(snapshot.etag) : undefined
  const wire = createWire(server, boardId, token, stateVector)
  const update = await new Promise<Uint8Array>((resolve, reject) => {
    const onFrame = (frame: Buffer) => {
      const read = readUpdate(server, frame)
      if (!read) return
      resolve(read)
      socket.close()
    }
    const socket = new ThinSocket({ port, path: wire.path, protocols: wire.protocols, onFrame })
    socket.opened.then(() => {
      for (const greeting of wire.greetings) socket.send(greeting)
    }, reject)
  })
  return { packed: snapshot?.packed ?? null, update }
}

/** As it comes over the wire: to unpack it a hundred times would be this one process's work, not the server's. */
function fetchSnapshot(
  port: number,
  boardId: string,
  token: string,
): Promise<{ etag: string; packed: Buffer }> {
  const headers = { authorization: `Bearer ${token}` }
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path: `/api/boards/${boardId}/snapshot`, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => resolve({ etag: response.headers.etag ?? '', packed: Buffer.concat(chunks) }))
    }).on('error', reject)
  })
}
