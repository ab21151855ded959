// Reads the others' presence into what the canvas shows of them: things in the air, selections, pointers.

import { laneCategories, laneX } from '../../shared/scene/scene'
import type { Peer } from '../sync/BoardSession'
import type { Lift } from './lift'
import type { OtherPointer } from './paintLive'

/** In a large room the pointers only get in the way. */
const maxPointers = 50

export interface Others {
  lifts: readonly Lift[]
  selection: readonly string[]
  pointers: readonly OtherPointer[]
}

/** `showsPointers`: whether this person wants to see them. */
export function readOthers(peers: readonly Peer[], showsPointers: boolean): Others {
  const lifts: Lift[] = []
  const selection: string[] = []
  const pointers: OtherPointer[] = []
  for (const { presence } of peers) {
    if (presence.drag)
      lifts.push({ ids: presence.drag.ids, by: presence.drag.by, name: presence.name || '…' })
    if (presence.selection) selection.push(...presence.selection)
    if (!presence.cursor || !showsPointers || peers.length > maxPointers) continue
    const [lane, x, y] = presence.cursor
    const index = laneCategories.findIndex((category) => (category ?? 'none') === lane)
    if (index >= 0) pointers.push({ name: presence.name, x: laneX(index) + x, y })
  }
  return { lifts, selection, pointers }
}
