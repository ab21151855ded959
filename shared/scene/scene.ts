// The scene: everything that lies on the board as boxes in board units, ready to be painted or hit. No colours here.
import type { Box } from '../geometry/box'
import { lanePitch, laneWidth } from '../geometry/measures'
import type { Point } from '../geometry/point'
import type { SpatialGrid } from '../geometry/spatialGrid'
import { type Category, columns, isColumn } from '../model/category'
import type { Cluster } from '../model/cluster'
import type { StickyNote } from '../model/note'

/** 未分類 first, then the worksheet's columns. */
export const laneCategories = [null, ...columns] as const
export type LaneCategory = (typeof laneCategories)[number]

export interface SceneLane {
  index: number
  category: LaneCategory
  x: number
  width: number
  /** The number beside its name (model/countItems.ts). */
  itemCount: number
}

export interface SceneNote {
  readonly kind: 'note'
  readonly id: string
  readonly record: StickyNote
  readonly lane: number
  /** The live cluster it lies in. */
  readonly clusterId: string | null
  /** How many notes are merged into it. */
  readonly merged: number
  readonly box: Box
  /** Later things lie above earlier ones. */
  readonly z: number
}

export interface SceneCluster {
  readonly kind: 'cluster'
  readonly id: string
  readonly record: Cluster
  readonly lane: number
  readonly headHeight: number
  /** Its notes, oldest first; hidden ones of a folded cluster included. */
  readonly noteIds: readonly string[]
  /** Its notes and those merged into them. */
  readonly voiceCount: number
  readonly box: Box
  readonly z: number
}

export type SceneThing = SceneNote | SceneCluster

/** A cubic curve: start, two control points, end. */
export type Curve = readonly [Point, Point, Point, Point]

export interface SceneLink {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly curve: Curve
  readonly box: Box
}

export interface Scene {
  readonly lanes: readonly SceneLane[]
  readonly notes: ReadonlyMap<string, SceneNote>
  readonly clusters: ReadonlyMap<string, SceneCluster>
  readonly links: readonly SceneLink[]
  /** The links that begin or end at a cluster. */
  linksOf(clusterId: string): readonly SceneLink[]
  readonly grid: Pick<SpatialGrid<SceneThing>, 'query'>
  readonly linkGrid: Pick<SpatialGrid<SceneLink>, 'query'>
  /** All lanes, down to the lowest thing in them. */
  readonly bounds: Box
}

export function laneIndexOf(category: Category | null): number {
  return isColumn(category) ? laneCategories.indexOf(category) : 0
}

export function laneX(index: number): number {
  return index * lanePitch
}

/** The lane under a board x; the gap after a lane counts as that lane's, what lies outside as the nearest. */
export function laneAt(x: number): number {
  return Math.min(laneCategories.length - 1, Math.max(0, Math.floor(x / lanePitch)))
}

/** Whether a board x lies on the lanes at all. */
export function isOnLanes(x: number): boolean {
  return x >= 0 && x < laneX(laneCategories.length - 1) + laneWidth
}

export function thingOf(scene: Scene, id: string): SceneThing | undefined {
  return scene.notes.get(id) ?? scene.clusters.get(id)
}

/** The lanes with nothing counted in them yet. */
export function emptyLanes(): SceneLane[] {
  return laneCategories.map((category, index) => ({
    index,
    category,
    x: laneX(index),
    width: laneWidth,
    itemCount: 0,
  }))
}

/** Further from its lane than this nobody put it by hand, in board units. */
const lostBeside = 100_000

/** Left edge of a thing on the board; what its record puts out of anybody's sight stands within its lane. */
export function xInLane(lane: number, x: number, width: number): number {
  const isLost = Math.abs(x) > lostBeside
  return laneX(lane) + (isLost ? Math.min(Math.max(x, 0), laneWidth - width) : x)
}
