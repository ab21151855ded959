// Lets the others see where this person points, what is selected and what is being dragged, at most ten times a
// second; only the end of a drag becomes a command. Nothing goes out while a new note, perhaps anonymous, is written.
import { useMemo } from 'react'
import type { Presence } from '../../shared/protocol/presence'
import { toBoard } from '../../shared/scene/camera'
import { laneAt, laneCategories, laneX } from '../../shared/scene/scene'
import { useSession } from '../state/session'
import { useView } from '../state/view'
import type { GestureContext, GestureEvent, Outcome } from '../tools/gesture'
import { useEditor } from './editorStore'

const intervalMs = 100
/** As many ids as presence may carry. */
const maxIds = 20

interface TellOthers {
  gesture(event: GestureEvent, outcome: Outcome, context: GestureContext): void
  /** The pointer is no longer over the canvas. */
  left(): void
}

export function usePresenceOfGesture(): TellOthers {
  const session = useSession()
  return useMemo(() => {
    let isDragShown = false
    let sentAt = 0
    const gesture: TellOthers['gesture'] = (event, outcome, context) => {
      const lift = outcome.preview?.lift
      const now = performance.now()
      const isDragOver = isDragShown && !lift
      if (isWriting()) return
      if (!isDragOver && now - sentAt < intervalMs) return
      sentAt = now
      isDragShown = lift !== undefined
      session.setPresence({
        ...('pointer' in event ? { cursor: cursorAt(event.pointer.screen, context) } : {}),
        selection: (outcome.select ?? context.selection).slice(0, maxIds),
        drag: lift
          ? { ids: lift.ids.slice(0, maxIds), by: [Math.round(lift.by[0]), Math.round(lift.by[1])] }
          : null,
      })
    }
    const left = () => {
      if (!isWriting()) session.setPresence({ cursor: null, selection: selectedNow() })
    }
    return { gesture, left }
  }, [session])
}

function isWriting(): boolean {
  return useEditor.getState().request?.what === 'newNote'
}

function selectedNow(): string[] {
  return useView.getState().selection.slice(0, maxIds)
}

function cursorAt(screen: { x: number; y: number }, { camera }: GestureContext): Presence['cursor'] {
  const at = toBoard(camera, screen)
  const lane = laneAt(at.x)
  return [laneCategories[lane] ?? 'none', Math.round(at.x - laneX(lane)), Math.round(at.y)]
}
