// Turns the browser's pointer and wheel events over the canvas into gesture steps.
import { type RefObject, useEffect, useRef } from 'react'
import { toBoard } from '../../shared/scene/camera'
import { hitTest } from '../../shared/scene/hitTest'
import { useView } from '../state/view'
import { type GestureEvent, type GestureState, idle, type Pointer } from '../tools/gesture'
import { holdMs } from '../tools/pointing'
import { step } from '../tools/step'
import { turnWheel } from '../tools/wheel'
import { keepTaps } from '../ui/keepTaps'
import { useCanvas } from './canvasStore'
import { useEditor } from './editorStore'
import { rememberPointer } from './pointerPlace'
import { useGestureContext } from './useGestureContext'
import { useOutcome } from './useOutcome'
import { usePresenceOfGesture } from './usePresenceOfGesture'

export function usePointers(ref: RefObject<HTMLElement | null>): void {
  const contextOf = useGestureContext()
  const carryOut = useOutcome()
  const tellOthers = usePresenceOfGesture()
  const stateRef = useRef<GestureState>(idle)

  useEffect(() => {
    const element = ref.current
    if (!element) return
    const listening = new AbortController()
    const { signal } = listening
    let isSpaceHeld = false
    let frame = 0
    let holding: ReturnType<typeof setTimeout> | undefined

    const run = (event: GestureEvent) => {
      const context = contextOf()
      if (!context) return
      const outcome = step(stateRef.current, event, context)
      const changed = outcome.state !== stateRef.current || outcome.preview
      stateRef.current = outcome.state
      if (changed) useCanvas.setState({ preview: outcome.preview ?? null })
      carryOut(outcome)
      tellOthers.gesture(event, outcome, context)
      setCursor(element, outcome.state, isSpaceHeld)
      element.closest('[data-picture]')?.toggleAttribute('data-carrying', outcome.state.name === 'dragging')
      if (outcome.state.name === 'dragging' && frame === 0) startTicking()
    }
    /** What a mouse or a pen rests on, while it does nothing. */
    const hover = (pointer: Pointer, type: 'down' | 'move' | 'up') => {
      const context = contextOf()
      const isResting = type === 'move' && stateRef.current.name === 'idle' && pointer.kind !== 'touch'
      const isOnBoard = context !== null && pointer.screen.y >= context.view.top
      const hit = isResting && isOnBoard && hitTest(context.scene, toBoard(context.camera, pointer.screen))
      const hovered = hit ? hit.id : null
      rememberPointer(pointer.screen)
      if (useCanvas.getState().hovered !== hovered) useCanvas.setState({ hovered })
    }
    const startTicking = () => {
      let before = performance.now()
      const tick = (now: number) => {
        frame = 0
        if (stateRef.current.name !== 'dragging') return
        run({ type: 'tick', elapsedMs: now - before })
        before = now
        if (frame === 0) frame = requestAnimationFrame(tick)
      }
      frame = requestAnimationFrame(tick)
    }
    const pointerOf = (event: PointerEvent): Pointer => ({
      id: event.pointerId,
      screen: placeIn(element, event),
      kind: event.pointerType === 'touch' || event.pointerType === 'pen' ? event.pointerType : 'mouse',
      button: event.button,
      shift: event.shiftKey,
      alt: event.altKey,
      ctrl: event.ctrlKey || event.metaKey,
      space: isSpaceHeld,
      timeMs: event.timeStamp,
    })
    const onPointer = (type: 'down' | 'move' | 'up') => (event: PointerEvent) => {
      if (type === 'down') {
        // The words in an open editor are saved by losing the focus, before anything else happens.
        const picture = element.closest<HTMLElement>('[data-picture]')
        if (picture) {
          // The ring is for those who came by the keyboard.
          picture.dataset.byHand = ''
          picture.focus({ preventScroll: true })
        } else if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
        element.setPointerCapture(event.pointerId)
        if (event.button !== 2) event.preventDefault()
      }
      const pointer = pointerOf(event)
      hover(pointer, type)
      run({ type, pointer })
      clearTimeout(holding)
      if (stateRef.current.name === 'pointing' && pointer.kind === 'touch') {
        holding = setTimeout(() => run({ type: 'hold' }), holdMs)
      }
    }
    keepTaps(element, signal)
    element.addEventListener('pointerdown', onPointer('down'), { signal })
    element.addEventListener('pointermove', onPointer('move'), { signal })
    element.addEventListener('pointerup', onPointer('up'), { signal })
    element.addEventListener('pointercancel', () => run({ type: 'cancel' }), { signal })
    element.addEventListener(
      'pointerleave',
      () => {
        rememberPointer(null)
        useCanvas.setState({ hovered: null })
        tellOthers.left()
      },
      { signal },
    )
    element.addEventListener(
      'wheel',
      (event) => {
        event.preventDefault()
        const context = contextOf()
        if (!context) return
        const { deltaX, deltaY, deltaMode } = event
        const zooms = event.ctrlKey || event.metaKey
        const screen = placeIn(element, event)
        carryOut({
          camera: turnWheel({ screen, deltaX, deltaY, deltaMode, zooms, sideways: event.shiftKey }, context),
        })
      },
      { signal, passive: false },
    )
    window.addEventListener(
      'keydown',
      (event) => {
        if (event.key === 'Escape' && stateRef.current.name !== 'idle') run({ type: 'cancel' })
        if (event.code !== 'Space' || isInWriting(event.target)) return
        isSpaceHeld = true
        setCursor(element, stateRef.current, true)
      },
      { signal },
    )
    window.addEventListener(
      'keyup',
      (event) => {
        if (event.code !== 'Space') return
        isSpaceHeld = false
        setCursor(element, stateRef.current, false)
      },
      { signal },
    )
    const stopTool = useView.subscribe(() => setCursor(element, stateRef.current, isSpaceHeld))
    return () => {
      listening.abort()
      clearTimeout(holding)
      stopTool()
      cancelAnimationFrame(frame)
      useEditor.getState().close()
    }
  }, [ref, contextOf, carryOut, tellOthers])
}

function placeIn(element: HTMLElement, event: MouseEvent): { x: number; y: number } {
  const box = element.getBoundingClientRect()
  return { x: event.clientX - box.left, y: event.clientY - box.top }
}

function isInWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, button, [contenteditable]') !== null
  )
}

function setCursor(element: HTMLElement, state: GestureState, isSpaceHeld: boolean): void {
  const { tool } = useView.getState()
  const isHand = isSpaceHeld || tool === 'hand'
  const cursor =
    state.name === 'panning' || state.name === 'dragging'
      ? 'grabbing'
      : isHand
        ? 'grab'
        : tool === 'text'
          ? 'text'
          : tool !== 'select' ||
              state.name === 'marquee' ||
              state.name === 'lasso' ||
              state.name === 'linking'
            ? 'crosshair'
            : 'default'
  if (element.style.cursor !== cursor) element.style.cursor = cursor
}
