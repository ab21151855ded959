// linking: a line is drawn from one entry to another. A lone note becomes an entry by it without anyone noticing.

import type { Endpoint } from '../../shared/commands/endpoint'
import { type Category, isColumn, linkTargets } from '../../shared/model/category'
import { toBoard } from '../../shared/scene/camera'
import { hitTest } from '../../shared/scene/hitTest'
import { type LaneCategory, type Scene, thingOf } from '../../shared/scene/scene'
import { type GestureContext, type GestureEvent, idle, type Outcome, type StateOf } from './gesture'

export function stepLinking(
  state: StateOf<'linking'>,
  event: GestureEvent,
  context: GestureContext,
): Outcome {
  if (!('pointer' in event)) return { state }
  const at = toBoard(context.camera, event.pointer.screen)
  const to = hitTest(context.scene, at)?.id ?? null
  const other = to === state.from ? null : to
  if (event.type !== 'up') {
    const takes = other !== null && isPair(context.scene, state.from, other) ? other : null
    const closedLanes = closedTo(context.scene, state.from)
    return { state, preview: { link: { from: state.from, to: takes, at }, target: takes, closedLanes } }
  }
  return other ? { state: idle, ...linkThings(state.from, other, context) } : { state: idle }
}

/** The command that links two things, whichever way round their categories allow. */
function linkThings(
  a: string,
  b: string,
  { scene, makeId }: GestureContext,
): Pick<Outcome, 'commands' | 'say'> {
  const [from, to] = canLink(scene, a, b) ? [a, b] : [b, a]
  if (!canLink(scene, from, to)) return { say: 'refusal.link_pair' }
  return {
    commands: [
      { t: 'link.add', id: makeId(), from: endpoint(scene, from, makeId), to: endpoint(scene, to, makeId) },
    ],
  }
}

/** Whether two things may be linked, whichever way round. */
function isPair(scene: Scene, a: string, b: string): boolean {
  return canLink(scene, a, b) || canLink(scene, b, a)
}

function canLink(scene: Scene, from: string, to: string): boolean {
  return mayLink(thingOf(scene, from)?.record.category ?? null, thingOf(scene, to)?.record.category ?? null)
}

function mayLink(source: Category | null, target: Category | null): boolean {
  return isColumn(source) && isColumn(target) && linkTargets[source].includes(target)
}

/** The lanes of which nothing can be linked with this thing. */
function closedTo(scene: Scene, id: string): number[] {
  const own = thingOf(scene, id)?.record.category ?? null
  const takes = (lane: LaneCategory) => mayLink(own, lane) || mayLink(lane, own)
  return scene.lanes.filter(({ category }) => !takes(category)).map(({ index }) => index)
}

function endpoint(scene: Scene, id: string, makeId: () => string): Endpoint {
  const thing = thingOf(scene, id)
  if (thing?.kind === 'note')
    return thing.clusterId ? { clusterId: thing.clusterId } : { clusterId: makeId(), noteId: id }
  return { clusterId: id }
}
