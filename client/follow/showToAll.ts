// Showing a place to everybody: this person's picture travels in presence, once or as long as they lead.
import { lanePitch } from '../../shared/geometry/measures'
import type { ShownView } from '../../shared/protocol/presence'
import { visibleBox } from '../../shared/scene/camera'
import { laneAt, laneCategories, type Scene, thingOf } from '../../shared/scene/scene'
import { useCanvas } from '../canvas/canvasStore'
import { useView } from '../state/view'
import type { BoardSession } from '../sync/BoardSession'
import { restLead, stopLeading, useLead } from './leadState'

/** How long a call to look here stands for those who come late. */
const bringForMs = 30_000
const intervalMs = 250

/** Asks everybody once to look at what is in this person's picture. */
export function bringEveryone(session: BoardSession): void {
  stopLeading()
  session.setPresence({ view: viewNow('bring', Date.now()) })
  const timer = setTimeout(stopLeading, bringForMs)
  const stop = () => {
    clearTimeout(timer)
    endShowing(session)
  }
  useLead.setState({ stop })
}

/** Shows this person's picture until they stop. */
export function startLeading(session: BoardSession): void {
  stopLeading()
  const call = Date.now()
  let timer: ReturnType<typeof setTimeout> | null = null
  const show = () => {
    timer = null
    session.setPresence({ view: viewNow('follow', call) })
  }
  const stopWatching = useView.subscribe(() => {
    timer ??= setTimeout(show, intervalMs)
  })
  show()
  const stop = () => {
    stopWatching()
    if (timer !== null) clearTimeout(timer)
    endShowing(session)
  }
  useLead.setState({ isLeading: true, stop })
}

function endShowing(session: BoardSession): void {
  restLead()
  session.setPresence({ view: null })
}

function viewNow(mode: ShownView['mode'], call: number): ShownView | null {
  const { scene, view } = useCanvas.getState()
  const { camera, selection } = useView.getState()
  if (!scene || view.width === 0) return null
  const seen = visibleBox(camera, view)
  const middle = { x: seen.x + seen.width / 2, y: seen.y + seen.height / 2 }
  const focus = focusOf(scene, selection)
  // With several lanes in the picture none of them is meant.
  const laneIndex = focus?.lane ?? (seen.width < 2 * lanePitch ? laneAt(middle.x) : null)
  return {
    mode,
    call,
    lane: laneIndex === null ? null : (laneCategories[laneIndex] ?? 'none'),
    clusterId: focus?.clusterId ?? null,
    centre: [Math.round(middle.x), Math.round(middle.y)],
    zoom: Number(camera.zoom.toFixed(3)),
  }
}

/** What is selected is what is meant. */
function focusOf(scene: Scene, selection: readonly string[]) {
  const thing = thingOf(scene, selection[0] ?? '')
  if (!thing) return null
  return { lane: thing.lane, clusterId: thing.kind === 'cluster' ? thing.id : thing.clusterId }
}
