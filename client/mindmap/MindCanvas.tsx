// The mind map painted, and what the hand does on it. It says nothing to screen readers: the outline is their view.
import { useEffect, useRef } from 'react'
import { paintMap } from '../../shared/mindmap/paintMap'
import { visibleBox } from '../../shared/scene/camera'
import { usePalette } from '../canvas/usePalette'
import { usePeers, useTranslate } from '../state/session'
import styles from './MindCanvas.module.css'
import { Motion } from './Motion'
import { useMind } from './mindStore'
import { openMap } from './overview'
import { type Marking, paintMarkings } from './paintMarkings'
import { useMindPointers } from './useMindPointers'
import { useMindScene } from './useMindScene'

export function MindCanvas() {
  const ref = useRef<HTMLCanvasElement>(null)
  const t = useTranslate()
  const palette = usePalette()
  const scene = useMindScene(palette)
  const peers = usePeers()
  const motionRef = useRef(new Motion())
  const paintRef = useRef(() => {})
  const { hold } = useMindPointers(ref)

  useEffect(() => {
    const canvas = ref.current
    if (!canvas) return
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = canvas
      const isFirst = useMind.getState().view.width === 0
      useMind.setState({ view: { width, height, top: 0 } })
      if (isFirst && width > 0) openMap()
    }
    const observer = new ResizeObserver(measure)
    observer.observe(canvas)
    measure()
    return () => observer.disconnect()
  }, [])

  useEffect(() => {
    motionRef.current.goTo(scene)
    let frame = 0
    paintRef.current = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame((nowMs) => {
        const context = ref.current?.getContext('2d')
        if (!context || !ref.current) return
        const { camera, view, selected, writing } = useMind.getState()
        const ratio = devicePixelRatio
        const [width, height] = [Math.round(view.width * ratio), Math.round(view.height * ratio)]
        if (ref.current.width !== width || ref.current.height !== height)
          Object.assign(ref.current, { width, height })
        context.setTransform(1, 0, 0, 1, 0, 0)
        context.clearRect(0, 0, width, height)
        const scale = camera.zoom * ratio
        context.setTransform(scale, 0, 0, scale, Math.round(-camera.x * scale), Math.round(-camera.y * scale))
        const isMoving = motionRef.current.stepTo(nowMs)
        const boxOf = motionRef.current.boxOf(hold())
        const paper = { context, palette, noStage: t('mindmap.noStage') }
        paintMap(paper, { scene, visible: visibleBox(camera, view), zoom: camera.zoom, boxOf })
        const others = peers.flatMap(({ presence }): Marking[] =>
          (presence.selection ?? []).map((id) => ({ id, name: presence.name })),
        )
        paintMarkings(paper, { scene, boxOf, selected, isWriting: writing !== null, others, hold: hold() })
        if (isMoving) paintRef.current()
      })
    }
    paintRef.current()
    const stop = useMind.subscribe(() => paintRef.current())
    return () => {
      stop()
      cancelAnimationFrame(frame)
    }
  }, [scene, palette, peers, t, hold])

  return (
    <div data-testid="canvas" aria-hidden="true">
      <canvas ref={ref} className={styles.canvas} />
    </div>
  )
}
