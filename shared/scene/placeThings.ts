// Where a note or a cluster lies on the board, from its record alone.
import {
  clusterHeadHeight,
  clusterHeight,
  clusterWidth,
  noteHeight,
  noteInCluster,
  noteWidth,
} from '../geometry/measures'
import type { Cluster } from '../model/cluster'
import type { StickyNote } from '../model/note'
import { laneIndexOf, type SceneCluster, type SceneNote, xInLane } from './scene'

export function placeCluster(
  record: Cluster,
  inside: readonly StickyNote[],
  voiceCount: number,
  z: number,
): SceneCluster {
  const lane = laneIndexOf(record.category)
  const height = clusterHeight(record.title, record.collapsed ? 0 : inside.length)
  return {
    kind: 'cluster',
    id: record.id,
    record,
    lane,
    headHeight: clusterHeadHeight(record.title),
    noteIds: inside.map((note) => note.id),
    voiceCount,
    box: { x: xInLane(lane, record.pos[0], clusterWidth), y: record.pos[1], width: clusterWidth, height },
    z,
  }
}

export function placeGathered(
  record: StickyNote,
  cluster: SceneCluster,
  index: number,
  merged: number,
  z: number,
): SceneNote {
  const place = noteInCluster(cluster.record.title, index)
  const box = {
    x: cluster.box.x + place.x,
    y: cluster.box.y + place.y,
    width: noteWidth,
    height: noteHeight,
  }
  return { kind: 'note', id: record.id, record, lane: cluster.lane, clusterId: cluster.id, merged, box, z }
}

export function placeLoose(record: StickyNote, merged: number, z: number): SceneNote {
  const lane = laneIndexOf(record.category)
  const box = {
    x: xInLane(lane, record.pos[0], noteWidth),
    y: record.pos[1],
    width: noteWidth,
    height: noteHeight,
  }
  return { kind: 'note', id: record.id, record, lane, clusterId: null, merged, box, z }
}

export function sameIds(ids: readonly string[], notes: readonly StickyNote[]): boolean {
  return ids.length === notes.length && notes.every((note, index) => note.id === ids[index])
}
