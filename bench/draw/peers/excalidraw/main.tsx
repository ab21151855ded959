// Excalidraw with the notes as a saved scene: a rectangle and its bound words each, as its own sticky notes are.
import '@excalidraw/excalidraw/index.css'
import { Excalidraw } from '@excalidraw/excalidraw'
import type { ExcalidrawElement } from '@excalidraw/excalidraw/element/types'
import type { ExcalidrawImperativeAPI } from '@excalidraw/excalidraw/types'
import { createRoot } from 'react-dom/client'
import { type BenchNote, noteHeight, noteWidth } from '../../notes'
import { board, offer, type Stage } from '../../page/stage'
import { watchTexts } from '../../page/watchTexts'
import { type PathCamera, startCamera } from '../../path'

const colours = {
  problem: '#FFF3A6',
  solution: '#D0E17A',
  risk: '#F48B99',
  mitigation: '#9EDBC8',
  unit: '#B9C8F5',
  vision: '#E8CBF6',
} as const
/** Its plain font of the system; its own ones would have to be fetched. */
const plainFont = 2
const fontSize = 17
const charsPerLine = 9

const shows = watchTexts()
const { promise, resolve } = Promise.withResolvers<Stage>()
offer(promise)

function elementsOf(note: BenchNote, n: number): ExcalidrawElement[] {
  const common = {
    angle: 0,
    opacity: 100,
    strokeWidth: 1,
    strokeStyle: 'solid',
    roughness: 0,
    groupIds: [],
    frameId: null,
    isDeleted: false,
    updated: 1,
    link: null,
    locked: false,
    version: 1,
    versionNonce: 1,
    seed: n + 1,
    index: null,
    customData: undefined,
  }
  const lines = note.text.match(new RegExp(`.{1,${charsPerLine}}`, 'gu')) ?? []
  const height = lines.length * fontSize * 1.25
  const rectangle = {
    ...common,
    id: `note-${n}`,
    type: 'rectangle',
    x: note.x,
    y: note.y,
    width: noteWidth,
    height: noteHeight,
    strokeColor: 'transparent',
    backgroundColor: colours[note.category],
    fillStyle: 'solid',
    roundness: { type: 3, value: 6 },
    boundElements: [{ type: 'text', id: `text-${n}` }],
  }
  const text = {
    ...common,
    id: `text-${n}`,
    type: 'text',
    x: note.x + (noteWidth - charsPerLine * fontSize) / 2,
    y: note.y + (noteHeight - height) / 2,
    width: charsPerLine * fontSize,
    height,
    strokeColor: '#1F2328',
    backgroundColor: 'transparent',
    fillStyle: 'solid',
    roundness: null,
    boundElements: null,
    containerId: `note-${n}`,
    text: lines.join('\n'),
    originalText: note.text,
    fontSize,
    fontFamily: plainFont,
    textAlign: 'center',
    verticalAlign: 'middle',
    autoResize: true,
    lineHeight: 1.25,
  }
  return [rectangle, text] as unknown as ExcalidrawElement[]
}

function appStateOf({ x, y, zoom }: PathCamera) {
  return { scrollX: -x, scrollY: -y, zoom: { value: zoom as never } }
}

function start(api: ExcalidrawImperativeAPI): void {
  let { zoom } = startCamera(board)
  let zoomEnd: ReturnType<typeof setTimeout> | undefined
  // As its own wheel does: while the zoom changes, what is drawn already is scaled; soon after it is drawn anew.
  const cacheState = (nextZoom: number) => {
    if (nextZoom === zoom) return {}
    zoom = nextZoom
    clearTimeout(zoomEnd)
    zoomEnd = setTimeout(() => api.updateScene({ appState: { shouldCacheIgnoreZoom: false } }), 300)
    return { shouldCacheIgnoreZoom: true }
  }
  resolve({
    setCamera: (camera) =>
      api.updateScene({ appState: { ...appStateOf(camera), ...cacheState(camera.zoom) } }),
    select(notes) {
      const selectedElementIds = Object.fromEntries(notes.map((n) => [`note-${n}`, true as const]))
      api.updateScene({ appState: { selectedElementIds } })
    },
    surface() {
      const canvas = document.querySelector<HTMLElement>('canvas.interactive')
      if (!canvas) throw new Error('Excalidraw shows no canvas')
      return canvas
    },
    letGo: 'pointerup',
    shows,
  })
}

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
const elements = board.notes.flatMap(elementsOf)
createRoot(root).render(
  <Excalidraw
    excalidrawAPI={start}
    initialData={{ elements, appState: { ...appStateOf(startCamera(board)), zenModeEnabled: true } }}
  />,
)
