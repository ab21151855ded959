// tldraw with the notes as a saved store of its own sticky notes, without its interface: the scene alone.
import 'tldraw/tldraw.css'
import { createRoot } from 'react-dom/client'
import {
  createShapeId,
  createTLStore,
  defaultBindingUtils,
  defaultShapeUtils,
  type Editor,
  getIndices,
  type TLNoteShape,
  Tldraw,
  toRichText,
} from 'tldraw'
import { type BenchNote, noteHeight, noteWidth } from '../../notes'
import { board, offer, type Stage } from '../../page/stage'
import { startCamera } from '../../path'

const colours = {
  problem: 'yellow',
  solution: 'light-green',
  risk: 'light-red',
  mitigation: 'green',
  unit: 'light-blue',
  vision: 'light-violet',
} as const
/** Its notes are square, 200 units wide: at this scale one fits the grid's cells. */
const scale = noteHeight / 200
const indent = (noteWidth - noteHeight) / 2

const { promise, resolve } = Promise.withResolvers<Stage>()
offer(promise)

const indices = getIndices(board.notes.length)

function shapeOf(note: BenchNote, n: number): TLNoteShape {
  return {
    id: createShapeId(String(n)),
    typeName: 'shape',
    type: 'note',
    parentId: 'page:page' as TLNoteShape['parentId'],
    index: indices[n]!,
    x: note.x + indent,
    y: note.y,
    rotation: 0,
    isLocked: false,
    opacity: 1,
    meta: {},
    props: {
      color: colours[note.category],
      labelColor: 'black',
      size: 's',
      font: 'sans',
      fontSizeAdjustment: 1,
      align: 'middle',
      verticalAlign: 'middle',
      growY: 0,
      url: '',
      richText: toRichText(note.text),
      scale,
      textLastEditedBy: null,
    },
  }
}

function start(editor: Editor): void {
  const { x, y, zoom } = startCamera(board)
  editor.setCamera({ x: -x, y: -y, z: zoom }, { immediate: true })
  resolve({
    setCamera(camera) {
      editor.setCamera({ x: -camera.x, y: -camera.y, z: camera.zoom }, { immediate: true })
    },
    select: (notes) => void editor.select(...notes.map((n) => createShapeId(String(n)))),
    surface() {
      const canvas = document.querySelector<HTMLElement>('.tl-canvas')
      if (!canvas) throw new Error('tldraw shows no canvas')
      return canvas
    },
    letGo: 'pointerup',
    shows: (notes) => notes.every(isShown),
  })
}

function isShown(n: number): boolean {
  const shape = document.querySelector(`[data-shape-id="${createShapeId(String(n))}"]`)
  const words = shape?.checkVisibility() ? shape.textContent : null
  return words?.includes(board.notes[n]?.label ?? '') ?? false
}

const store = createTLStore({ shapeUtils: defaultShapeUtils, bindingUtils: defaultBindingUtils })
store.ensureStoreIsUsable()
store.put(board.notes.map(shapeOf))

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(
  <div style={{ position: 'fixed', inset: 0 }}>
    <Tldraw
      store={store}
      hideUi
      onMount={start}
      options={{ maxShapesPerPage: 20_000 }}
      cameraOptions={{ zoomSteps: [0.02, 1, 8] }}
    />
  </div>,
)
