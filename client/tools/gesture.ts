// The vocabulary of gestures: what happens to the pointer, what a gesture knows, what it leads to. Every gesture state
// is a reducer (state, event, context) → outcome, a pure function in a file of its own.
import type { CommandInput, CommandType } from '../../shared/commands'
import type { Box } from '../../shared/geometry/box'
import type { Point } from '../../shared/geometry/point'
import type { MessageKey } from '../../shared/i18n/catalogue'
import type { Camera, Viewport } from '../../shared/scene/camera'
import type { Hit } from '../../shared/scene/hitTest'
import type { LaneCategory, Scene } from '../../shared/scene/scene'
import type { Guide } from '../../shared/scene/snap'
import type { NoteAdd } from '../actions/copyNote'
import type { Tool } from '../state/view'

export interface Pointer {
  id: number
  /** CSS pixels from the canvas's top left corner. */
  screen: Point
  kind: 'mouse' | 'touch' | 'pen'
  /** 0 main, 1 middle, 2 secondary. */
  button: number
  /** Adds to the selection. */
  shift: boolean
  /** Draws a lasso instead of a rectangle. */
  alt: boolean
  /** Control or Command: lets go of the quiet places that a drag clings to. */
  ctrl: boolean
  /** The space bar is held: the hand. */
  space: boolean
  timeMs: number
}

export type GestureEvent =
  | { type: 'down' | 'move' | 'up'; pointer: Pointer }
  /** The browser took the pointer away, or the person pressed Escape. */
  | { type: 'cancel' }
  /** A finger has rested on one spot for `holdMs`: what lies under it can now be carried. */
  | { type: 'hold' }
  /** Time passes while something is dragged: the picture follows at its edges. */
  | { type: 'tick'; elapsedMs: number }

/** The click before this one, so that a second one soon after at the same place counts as double. */
export interface LastClick {
  screen: Point
  timeMs: number
}

export type GestureState =
  | { name: 'idle'; lastClick: LastClick | null }
  | { name: 'pointing'; start: Pointer; hit: Hit | null; isDouble: boolean }
  | {
      name: 'dragging'
      start: Point
      last: Pointer
      grabbed: string
      ids: readonly string[]
      by: readonly [number, number]
      /** Alt was held: copies are carried, of the notes that may be copied. */
      copies: boolean
    }
  | { name: 'panning'; last: Pointer }
  | { name: 'pinching'; first: Pointer; second: Pointer }
  | { name: 'marquee'; start: Point; before: readonly string[] }
  /** `gathers`: what the loop takes becomes a cluster; else it is selected only. */
  | { name: 'lasso'; points: readonly Point[]; gathers: boolean; before: readonly string[] }
  | { name: 'linking'; from: string }

export type StateOf<N extends GestureState['name']> = Extract<GestureState, { name: N }>

export interface GestureContext {
  scene: Scene
  camera: Camera
  view: Viewport
  tool: Tool
  selection: readonly string[]
  /** Whether this person can ever do such a thing. */
  may(type: CommandType): boolean
  /** Whether this person may move this note or cluster. */
  isMovable(id: string): boolean
  makeId(): string
  /** The command that adds a copy of a note; null when this person may not speak for that voice. */
  copyOf(id: string): NoteAdd | null
}

/** What a gesture shows while it goes on; nothing of it is sent as a command. */
export interface Preview {
  /** `copies`: what is carried is a second one, the first stays. */
  lift?: { ids: readonly string[]; by: readonly [number, number]; copies?: boolean }
  /** The note or cluster that would take the drop. */
  target?: string | null
  /** The lane that would take it, when it is another one. */
  lane?: number | null
  marquee?: Box
  lasso?: readonly Point[]
  /** Lines along which what is dragged lies level with its neighbours. */
  guides?: readonly Guide[]
  /** A link being drawn: from a thing to the pointer, or to the thing under it. */
  link?: { from: string; to: string | null; at: Point }
  /** Lanes that cannot take the link. */
  closedLanes?: readonly number[]
}

export type EditRequest =
  | { what: 'note' | 'heading'; id: string }
  | { what: 'newNote'; category: LaneCategory; pos: [number, number] }

export interface Outcome {
  state: GestureState
  preview?: Preview
  commands?: readonly CommandInput[]
  select?: readonly string[]
  camera?: Camera
  /** The camera goes there in a short, calm move. */
  glide?: Camera
  edit?: EditRequest
  /** The stack to open: every note of it with who said it. */
  openStack?: string
  /** A sentence for the person: why nothing happened. */
  say?: MessageKey
  /** The tool to go on with. */
  tool?: Tool
}

export const idle: StateOf<'idle'> = { name: 'idle', lastClick: null }
