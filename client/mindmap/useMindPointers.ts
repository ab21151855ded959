// What the hand does on the mind map: picks a node, carries a branch to another parent or to a free place, moves the
// picture, pinches.
import { type RefObject, useCallback, useEffect, useRef } from 'react'
import { contains } from '../../shared/geometry/box'
import { isInBranchOf, type MindItem, type MindScene } from '../../shared/mindmap/scene'
import type { Id } from '../../shared/model/id'
import { mayEver } from '../../shared/permissions'
import { scrollBy, toBoard, zoomAt } from '../../shared/scene/camera'
import { isBoardLockedFor } from '../actions/lockedFor'
import { tellResult } from '../actions/tellResult'
import { useSession, useTranslate } from '../state/session'
import { keepTaps } from '../ui/keepTaps'
import { moveMindCamera } from './camera'
import type { Hold } from './Motion'
import { readField, useMind } from './mindStore'
import { toggleHere } from './overview'
import { turnNode } from './viewActions'
import { endWriting, startEditing } from './writing'

const dragPx = 5
const zoomPerPx = 0.01

interface Gesture {
  pointers: Map<number, { x: number; y: number }>
  start: { x: number; y: number }
  item: MindItem | null
  isDrag: boolean
}

export function useMindPointers(ref: RefObject<HTMLCanvasElement | null>): { hold(): Hold | null } {
  const session = useSession()
  const t = useTranslate()
  const holdRef = useRef<Hold | null>(null)
  const hold = useCallback(() => holdRef.current, [])

  useEffect(() => {
    const canvas = ref.current
    if (!canvas) return
    const mayMove = () => mayEver(session.me().role, 'mind.place') && !isBoardLockedFor(session)
    const gesture: Gesture = { pointers: new Map(), start: { x: 0, y: 0 }, item: null, isDrag: false }
    const pointOf = (event: MouseEvent) => {
      const { left, top } = canvas.getBoundingClientRect()
      return { x: event.clientX - left, y: event.clientY - top }
    }
    const repaint = () => useMind.setState({})

    const onDown = (event: PointerEvent) => {
      const at = pointOf(event)
      gesture.pointers.set(event.pointerId, at)
      canvas.setPointerCapture(event.pointerId)
      event.preventDefault()
      readField()?.focus({ preventScroll: true })
      if (gesture.pointers.size > 1) return
      endWriting(session)
      const hit = hitAt(at)
      Object.assign(gesture, { start: at, item: hit ?? null, isDrag: false })
      if (hit !== undefined) useMind.setState({ selected: hit?.id ?? null })
    }
    const onMove = (event: PointerEvent) => {
      const before = gesture.pointers.get(event.pointerId)
      if (!before) return
      const at = pointOf(event)
      if (gesture.pointers.size === 2) pinch(event.pointerId, before, at)
      gesture.pointers.set(event.pointerId, at)
      if (gesture.pointers.size > 1) return
      if (!gesture.isDrag && Math.hypot(at.x - gesture.start.x, at.y - gesture.start.y) < dragPx) return
      gesture.isDrag = true
      const { camera, scene } = useMind.getState()
      if (gesture.item && mayMove() && scene) {
        const dx = (at.x - gesture.start.x) / camera.zoom
        const dy = (at.y - gesture.start.y) / camera.zoom
        holdRef.current = { id: gesture.item.id, dx, dy, target: targetAt(scene, at, gesture.item.id) }
        repaint()
      } else moveMindCamera((now) => scrollBy(now, before.x - at.x, before.y - at.y))
    }
    const pinch = (id: number, before: { x: number; y: number }, at: { x: number; y: number }) => {
      const other = [...gesture.pointers].find(([key]) => key !== id)?.[1]
      if (!other) return
      const grown =
        Math.hypot(at.x - other.x, at.y - other.y) /
        Math.max(1, Math.hypot(before.x - other.x, before.y - other.y))
      const middle = { x: (at.x + other.x) / 2, y: (at.y + other.y) / 2 }
      moveMindCamera((now) => {
        const moved = scrollBy(now, (before.x - at.x) / 2, (before.y - at.y) / 2)
        return zoomAt(moved, middle, moved.zoom * grown)
      })
    }
    const onUp = (event: PointerEvent) => {
      gesture.pointers.delete(event.pointerId)
      const held = holdRef.current
      holdRef.current = null
      if (held && gesture.isDrag) void drop(held)
      else if (gesture.item && !gesture.isDrag) press(gesture.item, pointOf(event))
      if (held) repaint()
    }
    const drop = async ({ id, dx, dy, target }: Hold) => {
      const { scene } = useMind.getState()
      const node = scene?.tree.get(id)
      if (!node) return
      if (target !== undefined) {
        const parentId = target ?? scene?.root.id ?? null
        if (parentId === node.parentId) return
        tellResult(await session.sendAll([{ t: 'mind.place', id, parentId }]), '', t)
      } else if (scene?.mode !== 'stages') {
        const [x, y] = node.offset ?? [0, 0]
        const offset: [number, number] = [Math.round(x + dx), Math.round(y + dy)]
        tellResult(await session.sendAll([{ t: 'mind.tag', ids: [id], offset }]), '', t)
      }
    }
    /** A press on the count unfolds, one on the foot's marks shows the other text. */
    const press = (item: MindItem, at: { x: number; y: number }) => {
      const { camera } = useMind.getState()
      const { x, y } = toBoard(camera, at)
      const isOnCount = !contains(item.box, x, y)
      if (isOnCount && !toggleHere(item.node) && mayMove())
        void session.sendAll([{ t: 'mind.tag', ids: [item.id], folded: false }])
      const isOnFoot =
        y > item.box.y + item.box.height - 30 && x < item.box.x + 12 + item.words.marks.length * 20
      if (isOnFoot && item.content.neutralText) turnNode(item.id)
    }
    const onDouble = (event: MouseEvent) => {
      const hit = hitAt(pointOf(event))
      if (hit && mayMove()) startEditing(session, hit.id)
    }
    const onWheel = (event: WheelEvent) => {
      event.preventDefault()
      const unit = event.deltaMode === 1 ? 18 : 1
      const [dx, dy] = [event.deltaX * unit, event.deltaY * unit]
      if (event.ctrlKey || event.metaKey) {
        const px = Math.max(-24, Math.min(24, dy))
        moveMindCamera((now) => zoomAt(now, pointOf(event), now.zoom * Math.exp(-px * zoomPerPx)))
      } else moveMindCamera((now) => (event.shiftKey ? scrollBy(now, dy, dx) : scrollBy(now, dx, dy)))
    }
    const listening = new AbortController()
    const { signal } = listening
    keepTaps(canvas, signal)
    canvas.addEventListener('pointerdown', onDown, { signal })
    canvas.addEventListener('pointermove', onMove, { signal })
    canvas.addEventListener('pointerup', onUp, { signal })
    canvas.addEventListener('pointercancel', onUp, { signal })
    canvas.addEventListener('dblclick', onDouble, { signal })
    canvas.addEventListener('wheel', onWheel, { signal, passive: false })
    return () => listening.abort()
  }, [ref, session, t])
  return { hold }
}

/** The node under a point of the screen, null for the root, undefined for nothing. */
function hitAt(screen: { x: number; y: number }): MindItem | null | undefined {
  const { scene, camera } = useMind.getState()
  if (!scene) return undefined
  const { x, y } = toBoard(camera, screen)
  for (const item of scene.items.toReversed()) {
    // The count of a folded branch stands beside its node.
    const { box, foldedCount } = item
    const reach = foldedCount > 0 ? { ...box, x: box.x - 40, width: box.width + 80 } : box
    if (contains(reach, x, y)) return item
  }
  return contains(scene.root.box, x, y) ? null : undefined
}

function targetAt(scene: MindScene, screen: { x: number; y: number }, held: Id): Id | null | undefined {
  const { camera } = useMind.getState()
  const { x, y } = toBoard(camera, screen)
  const over = scene.items.find((item) => !isInBranchOf(scene, item.id, held) && contains(item.box, x, y))
  if (over) return over.id
  return contains(scene.root.box, x, y) ? null : undefined
}
