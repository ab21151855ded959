// Copy, cut and paste over the canvas, by the browser's own events: they need no permission and work without HTTPS.
import { useEffect } from 'react'
import { gap, noteColumns, noteHeight } from '../../shared/geometry/measures'
import type { MessageKey, MessageParams } from '../../shared/i18n/catalogue'
import { currentStepId } from '../../shared/model/currentStep'
import { makeId } from '../../shared/model/id'
import { textLimits } from '../../shared/model/text'
import { mayEver } from '../../shared/permissions'
import { toBoard } from '../../shared/scene/camera'
import { laneAt, laneCategories, laneIndexOf, type Scene, thingOf } from '../../shared/scene/scene'
import { removeSelected } from '../actions/removeSelected'
import { useActionContext } from '../actions/useActions'
import { showToast } from '../ui/toast'
import { bringThingsIntoView } from './cameraMoves'
import { type Clipped, clipOf, clipType, linesAsNotes, maxPasted, readClip } from './clip'
import { readGestureContext } from './gestureContext'
import { isElsewhere } from './isElsewhere'
import { pointerPlace } from './pointerPlace'

export function useClipboard(): void {
  const contextOf = useActionContext()
  useEffect(() => {
    const onCopy = (event: ClipboardEvent) => {
      if (isElsewhere(document.activeElement)) return
      const context = contextOf()
      const clip = clipOf(context.board, context.selection, context.session)
      if (!clip || !event.clipboardData) return
      if (event.type === 'cut' && !removeSelected.isEnabled(context)) return
      event.clipboardData.setData('text/plain', clip.text)
      if (clip.notes) event.clipboardData.setData(clipType, clip.notes)
      event.preventDefault()
      if (event.type === 'cut') void removeSelected.run(context)
      else showToast(context.translate('board.didCopy'))
    }
    const onPaste = (event: ClipboardEvent) => {
      if (isElsewhere(document.activeElement) || !event.clipboardData) return
      const context = contextOf()
      const gesture = readGestureContext(context.session)
      if (!gesture || !mayEver(context.session.me().role, 'note.add')) return
      const lane = chosenLane(gesture)
      const notes =
        readClip(event.clipboardData.getData(clipType)) ??
        linesAsNotes(event.clipboardData.getData('text/plain'), laneCategories[lane] ?? null)
      if (notes.length === 0) return
      event.preventDefault()
      const problem = problemOf(notes)
      if (problem) return showToast(context.translate(problem.key, problem.params))
      const stepId = currentStepId(context.session.board())
      const commands = placePasted(gesture.scene, notes).map((command) => ({ ...command, stepId }))
      void context.perform(commands, context.translate('board.didPaste', { count: commands.length }))
      const ids = commands.map(({ id }) => id)
      context.select(ids)
      requestAnimationFrame(() => bringThingsIntoView(ids))
    }
    document.addEventListener('copy', onCopy)
    document.addEventListener('cut', onCopy)
    document.addEventListener('paste', onPaste)
    return () => {
      document.removeEventListener('copy', onCopy)
      document.removeEventListener('cut', onCopy)
      document.removeEventListener('paste', onPaste)
    }
  }, [contextOf])
}

type Chosen = NonNullable<ReturnType<typeof readGestureContext>>

/** The lane under the pointer, else that of the selection, else the one in the middle of the picture. */
function chosenLane({ scene, camera, view, selection }: Chosen): number {
  const pointer = pointerPlace()
  if (pointer) return laneAt(toBoard(camera, pointer).x)
  return thingOf(scene, selection[0] ?? '')?.lane ?? laneAt(toBoard(camera, { x: view.width / 2, y: 0 }).x)
}

function problemOf(notes: readonly Clipped[]): { key: MessageKey; params: MessageParams } | null {
  if (notes.length > maxPasted)
    return { key: 'board.pasteTooMany', params: { count: notes.length, limit: maxPasted } }
  const count = notes.filter(({ text }) => text.length > textLimits.note).length
  return count > 0 ? { key: 'board.pasteTooLong', params: { count, limit: textLimits.note } } : null
}

/** At the end of each note's own lane, two abreast. */
function placePasted(scene: Scene, notes: readonly Clipped[]) {
  const ends = laneCategories.map(() => gap)
  for (const { lane, box } of [...scene.notes.values(), ...scene.clusters.values()]) {
    ends[lane] = Math.max(ends[lane] ?? gap, box.y + box.height + gap)
  }
  const counts = laneCategories.map(() => 0)
  return notes.map(({ proxyFor, ...note }) => {
    const lane = laneIndexOf(note.category)
    const index = counts[lane] ?? 0
    counts[lane] = index + 1
    const y = (ends[lane] ?? gap) + Math.floor(index / 2) * (noteHeight + gap)
    const pos: [number, number] = [noteColumns[index % 2 === 0 ? 0 : 1], y]
    return { t: 'note.add' as const, id: makeId(), ...note, ...(proxyFor && { proxyFor }), pos }
  })
}
