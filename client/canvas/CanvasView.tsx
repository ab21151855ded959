// The board painted: one Konva shape for all that lies still, one for what moves. Konva hears no events; hits go
// through the scene's index. The canvas says nothing to screen readers: the outline is their view of the board.
import type Konva from 'konva'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import { Layer, Shape, Stage } from 'react-konva/lib/ReactKonvaCore.js'
import type { Point } from '../../shared/geometry/point'
import type { Translate } from '../../shared/i18n/catalogue'
import { mayEver } from '../../shared/permissions'
import { curveBetween } from '../../shared/scene/linkCurve'
import { type Scene, thingOf } from '../../shared/scene/scene'
import { Words } from '../../shared/scene/words'
import { useOthersCursors } from '../state/othersCursors'
import { useMeeting, usePeers, useSession, useTranslate } from '../state/session'
import { useView } from '../state/view'
import type { GestureContext, Preview } from '../tools/gesture'
import { handlesOf } from '../tools/handles'
import styles from './CanvasView.module.css'
import { useCanvas } from './canvasStore'
import { followChain } from './chainFocus'
import { useEditor } from './editorStore'
import { beginFrame, type FrameInput } from './frame'
import { useLateMarks } from './lateMarks'
import { type Lift, liftedIds } from './lift'
import { createMeasure } from './measureText'
import { NoteBitmaps } from './NoteBitmaps'
import { type Live, nothing, paintLive } from './paintLive'
import { paintResting } from './paintResting'
import { readOthers } from './readOthers'
import { showLive } from './showLive'
import { useCanvasKeys } from './useCanvasKeys'
import { useCanvasSize } from './useCanvasSize'
import { useFirstCamera } from './useFirstCamera'
import { useGestureContext } from './useGestureContext'
import { usePalette } from './usePalette'
import { usePixelRatio } from './usePixelRatio'
import { usePointers } from './usePointers'
import { useRestoredContexts } from './useRestoredContexts'
import { useScene } from './useScene'

export function CanvasView() {
  const ref = useRef<HTMLDivElement>(null)
  const restingRef = useRef<Konva.Layer>(null)
  const liveRef = useRef<Konva.Layer>(null)
  const liveNowRef = useRef<() => Live>(() => nothing)
  const { width, height } = useCanvasSize(ref)
  const scene = useScene()
  const palette = usePalette()
  const translate = useTranslate()
  const peers = usePeers()
  const words = useMemo(() => wordsIn(palette.font, translate), [palette.font, translate])
  const bitmaps = useMemo(() => new NoteBitmaps({ palette, words }), [palette, words])
  useEffect(() => () => bitmaps.clear(), [bitmaps])
  const { isShown: showsCursors } = useOthersCursors()
  const others = useMemo(() => readOthers(peers, showsCursors), [peers, showsCursors])
  const pixelRatio = usePixelRatio()
  const { locks } = useMeeting()
  const mayWrite = mayEver(useSession().me().role, 'note.add')
  const repaintAll = useCallback(() => {
    bitmaps.clear()
    restingRef.current?.batchDraw()
    showLive(liveRef.current, liveNowRef.current())
  }, [bitmaps])
  useRestoredContexts(ref, repaintAll)
  const isPointed = useFirstCamera()
  usePointers(ref)
  useCanvasKeys()

  const inputOf = useCallback((): FrameInput => {
    return {
      scene,
      palette,
      words,
      bitmaps,
      mayWrite: mayWrite && !locks.includes('board'),
      locks,
      camera: useView.getState().camera,
      view: useCanvas.getState().view,
    }
  }, [scene, palette, words, bitmaps, mayWrite, locks])

  // Others drag ten times a second: what lies still is painted again only when other things are in the air.
  const othersLifted = others.lifts.flatMap((lift) => lift.ids).join()
  const paintRest = useCallback(
    (context: Konva.Context) => {
      const { preview } = useCanvas.getState()
      const lifts = liftsNow(preview, [{ ids: othersLifted.split(','), by: [0, 0], name: '…' }])
      paintResting(beginFrame(context._context, pixelRatioOf(context), inputOf()), {
        hidden: hiddenNow(
          scene,
          lifts.filter((lift) => !lift.copies),
        ),
        litLane: preview?.lane ?? null,
      })
    },
    [inputOf, scene, othersLifted],
  )
  const contextOf = useGestureContext()
  const chainRef = useRef<ReturnType<typeof followChain>>(null)
  const liveNow = (): Live => {
    const { preview } = useCanvas.getState()
    return {
      lifts: liftsNow(preview, others.lifts),
      selection: selectionNow(),
      othersSelection: others.selection,
      target: preview?.target ?? null,
      marquee: preview?.marquee ?? null,
      linking: linkingCurve(scene, preview),
      linkFrom: preview?.link?.from ?? null,
      closedLanes: preview?.closedLanes ?? [],
      guides: preview?.guides ?? [],
      lasso: preview?.lasso ?? null,
      handles: handlesNow(contextOf()),
      chain: preview ? null : (chainRef.current?.read() ?? null),
      others: others.pointers,
    }
  }
  const paintMoving = (context: Konva.Context) => {
    paintLive(beginFrame(context._context, pixelRatioOf(context), inputOf()), liveNow())
  }
  useEffect(() => {
    liveNowRef.current = liveNow
    showLive(liveRef.current, liveNow())
  })

  useEffect(() => {
    // What is hidden or lit decides whether the resting layer has to be painted again.
    let restingKey = ''
    const repaint = () => {
      const { preview } = useCanvas.getState()
      const { camera } = useView.getState()
      const editing = useEditor.getState().request
      const key = JSON.stringify([camera, preview?.lift?.ids, preview?.lane, editing])
      if (key !== restingKey) restingRef.current?.batchDraw()
      restingKey = key
      showLive(liveRef.current, liveNowRef.current())
    }
    const chain = followChain(() => showLive(liveRef.current, liveNowRef.current()))
    chainRef.current = chain
    const stops = [
      chain.stop,
      useView.subscribe(repaint),
      useCanvas.subscribe(repaint),
      useEditor.subscribe(repaint),
      useLateMarks.subscribe(() => restingRef.current?.batchDraw()),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [])

  return (
    <div ref={ref} className={styles.canvas} data-testid="canvas" aria-hidden="true">
      {isPointed && width > 0 && (
        <Stage key={pixelRatio} width={width} height={height} listening={false}>
          <Layer ref={restingRef} listening={false} clearBeforeDraw={false}>
            <Shape listening={false} sceneFunc={paintRest} />
          </Layer>
          <Layer ref={liveRef} listening={false}>
            <Shape listening={false} sceneFunc={paintMoving} />
          </Layer>
        </Stage>
      )}
    </div>
  )
}

function wordsIn(font: string, translate: Translate): Words {
  return new Words(createMeasure(font, 400), createMeasure(font, 600), translate)
}

function pixelRatioOf(context: Konva.Context): number {
  return context.canvas.pixelRatio
}

function liftsNow(preview: Preview | null, others: readonly Lift[]): Lift[] {
  return preview?.lift ? [...others, { ...preview.lift, name: '' }] : [...others]
}

function hiddenNow(scene: Scene, lifts: readonly Lift[]): Set<string> {
  const hidden = liftedIds(scene, lifts)
  const { request } = useEditor.getState()
  if (request?.what === 'note') hidden.add(request.id)
  return hidden
}

/** None while something is being moved or written. */
function handlesNow(context: GestureContext | null): readonly Point[] {
  const isBusy = useCanvas.getState().preview !== null || useEditor.getState().request !== null
  return (!isBusy && context && handlesOf(context)?.at) || []
}

/** What is being written shows its editor; an outline behind it would only show through. */
function selectionNow(): readonly string[] {
  const { selection, editing } = useView.getState()
  return selection.filter((id) => id !== editing)
}

function linkingCurve(scene: Scene, preview: Preview | null) {
  const from = preview?.link && thingOf(scene, preview.link.from)
  if (!preview?.link || !from) return null
  const to = thingOf(scene, preview.link.to ?? '')
  const { at } = preview.link
  const end = to ?? { id: '', box: { x: at.x, y: at.y, width: 1, height: 1 } }
  return curveBetween(endOf(from), endOf(end))
}

function endOf(thing: { id: string; box: Scene['bounds']; headHeight?: number }) {
  return { id: thing.id, box: thing.box, headHeight: thing.headHeight ?? thing.box.height }
}
