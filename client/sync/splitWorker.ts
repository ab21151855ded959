// A worker: takes the snapshot of a large board apart while the page stays free.
import { splitUpdate } from '../../shared/doc/splitUpdate'

/** Some 5 ms of reading each. */
const structsPerPart = 400

addEventListener('message', ({ data }: MessageEvent<Uint8Array>) => {
  const parts = splitUpdate(data, structsPerPart)
  const post = postMessage as (message: unknown, transfer: Transferable[]) => void
  post(
    parts,
    parts.map(({ buffer }) => buffer as ArrayBuffer),
  )
})
