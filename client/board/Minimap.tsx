// The whole board, small, in a corner: where the picture is, and a way to any place. It folds away.
import ChevronDown from 'lucide-react/icons/chevron-down'
import MapIcon from 'lucide-react/icons/map'
import { type PointerEvent, useEffect, useRef, useState } from 'react'
import { clampCamera, visibleBox } from '../../shared/scene/camera'
import { useCanvas } from '../canvas/canvasStore'
import { usePalette } from '../canvas/usePalette'
import { useTranslate } from '../state/session'
import { useView } from '../state/view'
import { IconButton } from '../ui/IconButton'
import styles from './Minimap.module.css'
import { fitMap, type MapFit } from './mapFit'
import { paintMap } from './paintMap'

const storageKey = 'minimap'

export function Minimap() {
  const t = useTranslate()
  const [isOpen, setIsOpen] = useState(() => readOpen())
  const toggle = () => {
    keepOpen(!isOpen)
    setIsOpen(!isOpen)
  }
  return (
    <div className={`${styles.map} no-print`}>
      {isOpen && <WholeBoard />}
      <IconButton
        label={t(isOpen ? 'board.hideMap' : 'board.showMap')}
        aria-expanded={isOpen}
        className={styles.fold}
        onClick={toggle}
      >
        {isOpen ? <ChevronDown size={18} aria-hidden /> : <MapIcon size={18} aria-hidden />}
      </IconButton>
    </div>
  )
}

/** Painted again when the board changes, in slices, so that no frame ever waits for it. */
function WholeBoard() {
  const ref = useRef<HTMLCanvasElement>(null)
  const scene = useCanvas((state) => state.scene)
  const palette = usePalette()
  const fit = scene && fitMap(scene.bounds)
  const key = fit && `${fit.width} ${fit.height} ${fit.scale}`
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all of the fit that matters
  useEffect(() => {
    const canvas = ref.current
    if (canvas && scene && fit) return paintMap(canvas, scene, palette, fit)
  }, [scene, palette, key])
  if (!fit) return null
  const move = (event: PointerEvent) => {
    if (event.type === 'pointerdown') event.currentTarget.setPointerCapture(event.pointerId)
    if (event.buttons !== 0) lookAt(fit, event)
  }
  return (
    <div
      className={styles.board}
      style={{ width: fit.width, height: fit.height }}
      data-testid="minimap"
      aria-hidden="true"
      onPointerDown={move}
      onPointerMove={move}
    >
      <canvas ref={ref} className={styles.canvas} />
      <Seen fit={fit} />
    </div>
  )
}

/** The part that the picture shows. */
function Seen({ fit }: { fit: MapFit }) {
  const camera = useView((state) => state.camera)
  const view = useCanvas((state) => state.view)
  const seen = visibleBox(camera, view)
  const left = Math.max(0, (seen.x - fit.left) * fit.scale)
  const top = Math.max(0, (seen.y - fit.top) * fit.scale)
  const right = Math.min(fit.width, (seen.x + seen.width - fit.left) * fit.scale)
  const bottom = Math.min(fit.height, (seen.y + seen.height - fit.top) * fit.scale)
  const style = { left, top, width: Math.max(6, right - left), height: Math.max(4, bottom - top) }
  return <div className={styles.seen} style={style} />
}

/** Puts the middle of the picture where the pointer is on the map. */
function lookAt(fit: MapFit, event: PointerEvent): void {
  const { scene, view } = useCanvas.getState()
  const { camera, setCamera } = useView.getState()
  if (!scene) return
  const box = event.currentTarget.getBoundingClientRect()
  const x = fit.left + (event.clientX - box.left) / fit.scale - view.width / 2 / camera.zoom
  const y = fit.top + (event.clientY - box.top) / fit.scale - view.height / 2 / camera.zoom
  setCamera(clampCamera({ ...camera, x, y }, scene.bounds, view))
}

/** Open until somebody folds it; on a phone folded until somebody opens it. */
function readOpen(): boolean {
  try {
    const kept = localStorage.getItem(storageKey)
    if (kept !== null) return kept === 'open'
  } catch {
    // Storage can be switched off; the map is then as it is at first.
  }
  return matchMedia('(min-width: 1000px)').matches
}

function keepOpen(isOpen: boolean): void {
  try {
    localStorage.setItem(storageKey, isOpen ? 'open' : 'folded')
  } catch {
    // As above.
  }
}
