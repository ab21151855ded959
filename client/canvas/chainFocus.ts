// Decides when a chain comes forward: after the pointer has rested on a linked thing, or for the one that is selected;
// and lets it come and go softly. Passing over things on the way changes nothing.
import { type Chain, chainOf } from '../../shared/scene/chain'
import { useView } from '../state/view'
import { useCanvas } from './canvasStore'
import type { ChainFocus } from './paintChain'

const restMs = 160
const fadeMs = 160

/** Calls `repaint` for every picture of the way; `stop` ends it. */
export function followChain(repaint: () => void): { read(): ChainFocus | null; stop(): void } {
  let focus: ChainFocus | null = null
  let wanted: Chain | null = null
  let asked = ''
  let timer: ReturnType<typeof setTimeout> | undefined
  let frame = 0
  let beforeMs = 0

  const look = () => {
    const id = focusedId()
    const { scene } = useCanvas.getState()
    const key = id ?? ''
    if (key === asked && (wanted === null || scene === lookedAt)) return
    lookedAt = scene
    const isNew = key !== asked
    asked = key
    clearTimeout(timer)
    const settle = () => {
      const chain = scene && id !== null ? chainOf(scene, id) : null
      if (chain && wanted && sameChain(chain, wanted)) return
      wanted = chain
      start()
    }
    if (isNew) timer = setTimeout(settle, restMs)
    else settle()
  }
  let lookedAt = useCanvas.getState().scene
  const start = () => {
    beforeMs = performance.now()
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(step)
  }
  const step = (nowMs: number) => {
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches
    const by = isStill ? 1 : Math.max(0, nowMs - beforeMs) / fadeMs
    beforeMs = nowMs
    if (wanted) {
      // From one chain to another the veil stays where it is.
      focus = { chain: wanted, strength: Math.min(1, (focus?.strength ?? 0) + by) }
    } else if (focus) {
      const strength = focus.strength - by
      focus = strength > 0 ? { ...focus, strength } : null
    }
    repaint()
    if (focus && (wanted ? focus.strength < 1 : true)) frame = requestAnimationFrame(step)
  }
  const stops = [useCanvas.subscribe(look), useView.subscribe(look)]
  look()
  return {
    read: () => focus,
    stop() {
      for (const stop of stops) stop()
      clearTimeout(timer)
      cancelAnimationFrame(frame)
    },
  }
}

/** What is looked at: never while something is being moved. */
function focusedId(): string | null {
  const { hovered, preview, scene } = useCanvas.getState()
  if (preview) return null
  const { selection } = useView.getState()
  const chosen = selection.length === 1 ? (selection[0] ?? null) : null
  // A thing without links under the pointer leaves the chosen chain where it is.
  return hovered !== null && scene && (chosen === null || chainOf(scene, hovered)) ? hovered : chosen
}

function sameChain(a: Chain, b: Chain): boolean {
  return (
    a.clusterIds.size === b.clusterIds.size &&
    a.links.length === b.links.length &&
    [...a.clusterIds].every((id) => b.clusterIds.has(id)) &&
    a.links.every((link) => b.links.includes(link))
  )
}
