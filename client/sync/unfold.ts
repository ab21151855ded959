// Makes the document that a stored or fetched picture holds, without keeping the page from painting: a small board in a
// task of its own, a large one in many short steps.
import { applyV1, applyV2, type BoardDoc, createBoardDoc } from '../../shared/doc/boardDoc'
import { letPaint } from './letPaint'
import type { MirrorStart } from './Mirror'

/** From this size on, in bytes, a picture is taken apart first. */
const largeBytes = 750_000
/** How long the page may be busy at a stretch, in ms. */
const stepMs = 25

/** `onProgress` hears 0 to 1. */
export async function unfold<S extends MirrorStart>(
  start: S,
  onProgress: (part: number) => void,
): Promise<S> {
  const { update } = start
  if (!update || typeof requestAnimationFrame !== 'function') return start
  await letPaint()
  const doc = createBoardDoc()
  if (update.length < largeBytes || typeof Worker !== 'function') applyV2(doc, update, 'start')
  else await readInSteps(doc, update, onProgress)
  return { ...start, doc }
}

async function readInSteps(
  doc: BoardDoc,
  update: Uint8Array,
  onProgress: (part: number) => void,
): Promise<void> {
  const parts = await takeApart(update).catch(() => null)
  if (!parts) return applyV2(doc, update, 'start')
  let startedAt = performance.now()
  for (const [n, part] of parts.entries()) {
    applyV1(doc, part, 'start')
    if (performance.now() - startedAt < stepMs) continue
    onProgress((n + 1) / parts.length)
    await letPaint()
    startedAt = performance.now()
  }
}

function takeApart(update: Uint8Array): Promise<Uint8Array[]> {
  const worker = new Worker(new URL('./splitWorker.ts', import.meta.url), { type: 'module' })
  return new Promise<Uint8Array[]>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Uint8Array[]>) => resolve(data)
    worker.onerror = () => reject(new Error('the worker failed'))
    worker.postMessage(update)
  }).finally(() => worker.terminate())
}
