// Commands about many things at once, in the portions that one command may name: together they are one action.
import type { CommandInput } from '../../shared/commands'
import { maxIds } from '../../shared/commands/common'
import type { Pos } from '../../shared/model/fields'
import type { LaneCategory } from '../../shared/scene/scene'

export interface Move {
  id: string
  pos: Pos
}

export function moveNotes(moves: readonly Move[]): CommandInput[] {
  return portions(moves).map((part) => ({ t: 'note.move', moves: part }))
}

export function moveClusters(moves: readonly Move[]): CommandInput[] {
  return portions(moves).map((part) => ({ t: 'cluster.move', moves: part }))
}

export function releaseNotes(ids: readonly string[]): CommandInput[] {
  return portions(ids).map((noteIds) => ({ t: 'cluster.release', noteIds }))
}

export function gatherNotes(clusterId: string, ids: readonly string[]): CommandInput[] {
  return portions(ids).map((noteIds) => ({ t: 'cluster.gather', clusterId, noteIds }))
}

export function recategoriseNotes(moves: readonly Move[], category: LaneCategory): CommandInput[] {
  return portions(moves).map((part) => ({
    t: 'note.recategorise',
    ids: part.map(({ id }) => id),
    category,
    positions: part.map(({ pos }) => pos),
  }))
}

function portions<T>(list: readonly T[]): T[][] {
  const parts: T[][] = []
  for (let start = 0; start < list.length; start += maxIds) parts.push(list.slice(start, start + maxIds))
  return parts
}
