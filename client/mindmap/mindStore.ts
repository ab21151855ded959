// What this person is doing on the mind map: where they look, which node they are at, what they are writing. Nothing
// here is shared.
import { create } from 'zustand'
import type { MindMode } from '../../shared/mindmap/layout'
import type { Person } from '../../shared/mindmap/people'
import type { MindScene } from '../../shared/mindmap/scene'
import type { Category } from '../../shared/model/category'
import type { Id } from '../../shared/model/id'
import type { Camera, Viewport } from '../../shared/scene/camera'

/** A node that is being written and is on no board yet. */
export interface NodeDraft {
  id: Id
  parentId: Id | null
  after?: Id | null
  category: Category | null
  stage: string
  speaker: Person | null
}

/** `start` is what stood there: writing that ends as it began sends nothing. */
export type Writing =
  | { what: 'draft'; draft: NodeDraft }
  | { what: 'original'; id: Id; start: string }
  | { what: 'neutral'; id: Id; start: string }

export type Question =
  | 'speaker'
  | 'category'
  | 'stage'
  | 'stages'
  | 'find'
  | 'reword'
  | 'palette'
  | 'shortcuts'

interface MindState {
  /** Null is the core question in the middle. */
  selected: Id | null
  writing: Writing | null
  /** The text as it is in the field: the picture makes room for it. */
  typed: string
  question: Question | null
  mode: MindMode
  focusId: Id | null
  showsOriginals: boolean
  /** Nodes that show the other one of their two texts. */
  turned: ReadonlySet<Id>
  showsOutline: boolean
  /** Only what hangs on the core question stands open, and what this person opened since. Nobody else's picture changes. */
  overview: boolean
  opened: ReadonlySet<Id>
  camera: Camera
  view: Viewport
  scene: MindScene | null
}

export const useMind = create<MindState>(() => ({
  selected: null,
  writing: null,
  typed: '',
  question: null,
  mode: 'both',
  focusId: null,
  showsOriginals: false,
  turned: new Set(),
  showsOutline: false,
  overview: false,
  opened: new Set(),
  camera: { x: -400, y: -300, zoom: 1 },
  view: { width: 0, height: 0, top: 0 },
  scene: null,
}))

/** As for a board that was just opened. */
export function resetMind(): void {
  useMind.setState({ ...useMind.getInitialState(), turned: new Set(), opened: new Set() })
}

/** The field that takes every key; the screen sets it. */
let field: HTMLTextAreaElement | null = null

export function setField(next: HTMLTextAreaElement | null): void {
  field = next
}

export function readField(): HTMLTextAreaElement | null {
  return field
}

/** Puts words into the field; the browser's own undo starts anew there. */
export function fillField(text: string, caret = text.length): void {
  if (!field) return
  field.value = text
  field.setSelectionRange(caret, caret)
  useMind.setState({ typed: text })
}
