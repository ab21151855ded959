// The floor: one 2D canvas and nothing else. A cell index, words broken into lines once, flat notes from afar, and
// every visible note painted anew in each frame.
import { noteHeight, noteWidth } from '../notes'
import { board, offer, type Stage } from '../page/stage'
import { watchTexts } from '../page/watchTexts'
import { type PathCamera, picture, startCamera } from '../path'

const font = '"Noto Sans TC", "Noto Sans CJK TC", sans-serif'
const padding = 10
const fontSize = 17
const lineHeight = 23
const cellSize = 512
/** As our own canvas: flat notes below this zoom, without bars for their words below that. */
const flatZoom = 0.35
const barZoom = 0.12
const colours = {
  problem: '#FFF3A6',
  solution: '#D0E17A',
  risk: '#F48B99',
  mitigation: '#9EDBC8',
  unit: '#B9C8F5',
  vision: '#E8CBF6',
} as const

offer(Promise.resolve(start()))

function start(): Stage {
  const shows = watchTexts()
  const canvas = document.createElement('canvas')
  canvas.width = picture.width
  canvas.height = picture.height
  document.getElementById('root')?.append(canvas)
  const context = canvas.getContext('2d')!
  const places = board.notes.map(({ x, y }) => ({ x, y }))
  const lines = breakAll(context)
  const index = makeIndex()
  let camera = startCamera(board)
  let selected = new Set<number>()
  let grabbedAt: { x: number; y: number } | null = null
  let by = { x: 0, y: 0 }
  let isDirty = false

  const repaint = () => {
    if (isDirty) return
    isDirty = true
    requestAnimationFrame(() => {
      isDirty = false
      paint(
        context,
        camera,
        [...index.visible(camera)].filter((note) => !isAloft(note)),
        places,
        lines,
      )
      if (grabbedAt) paint(context, camera, [...selected], places, lines, by)
    })
  }
  const isAloft = (note: number) => grabbedAt !== null && selected.has(note)

  canvas.addEventListener('pointerdown', (event) => {
    grabbedAt = { x: event.clientX, y: event.clientY }
    canvas.setPointerCapture(event.pointerId)
  })
  canvas.addEventListener('pointermove', (event) => {
    if (!grabbedAt) return
    by = { x: (event.clientX - grabbedAt.x) / camera.zoom, y: (event.clientY - grabbedAt.y) / camera.zoom }
    repaint()
  })
  canvas.addEventListener('pointerup', () => {
    for (const note of selected) {
      const place = places[note]!
      index.remove(note, place)
      place.x += by.x
      place.y += by.y
      index.add(note, place)
    }
    grabbedAt = null
    by = { x: 0, y: 0 }
    repaint()
  })
  for (const [note, place] of places.entries()) index.add(note, place)
  repaint()
  return {
    setCamera(next) {
      camera = next
      repaint()
    },
    select(notes) {
      selected = new Set(notes)
    },
    surface: () => canvas,
    letGo: 'pointerup',
    shows,
  }
}

function paint(
  context: CanvasRenderingContext2D,
  { x, y, zoom }: PathCamera,
  notes: readonly number[],
  places: readonly { x: number; y: number }[],
  lines: readonly string[][],
  aloft?: { x: number; y: number },
): void {
  if (!aloft) {
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.fillStyle = '#FAF9F6'
    context.fillRect(0, 0, picture.width, picture.height)
  }
  context.setTransform(zoom, 0, 0, zoom, ((aloft?.x ?? 0) - x) * zoom, ((aloft?.y ?? 0) - y) * zoom)
  context.font = `${fontSize}px ${font}`
  for (const note of notes) {
    const at = places[note]!
    const { category } = board.notes[note]!
    context.fillStyle = colours[category]
    if (zoom < flatZoom) {
      context.fillRect(at.x, at.y, noteWidth, noteHeight)
      if (zoom >= barZoom) paintBars(context, at)
    } else {
      context.beginPath()
      context.roundRect(at.x, at.y, noteWidth, noteHeight, 6)
      context.fill()
      context.fillStyle = '#1F2328'
      for (const [line, words] of lines[note]!.entries()) {
        context.fillText(words, at.x + padding, at.y + padding + fontSize + line * lineHeight)
      }
    }
  }
}

function paintBars(context: CanvasRenderingContext2D, at: { x: number; y: number }): void {
  context.fillStyle = '#00000055'
  for (let line = 0; line < 4; line++) {
    context.fillRect(at.x + padding, at.y + 14 + line * lineHeight, noteWidth - 2 * padding, 9)
  }
}

function breakAll(context: CanvasRenderingContext2D): string[][] {
  context.font = `${fontSize}px ${font}`
  const widths = new Map<string, number>()
  const widthOf = (char: string) => {
    const width = widths.get(char) ?? context.measureText(char).width
    widths.set(char, width)
    return width
  }
  return board.notes.map(({ text }) => {
    const lines = ['']
    let room = noteWidth - 2 * padding
    for (const char of text) {
      room -= widthOf(char)
      if (room < 0) {
        lines.push('')
        room = noteWidth - 2 * padding - widthOf(char)
      }
      lines[lines.length - 1] += char
    }
    return lines
  })
}

function makeIndex() {
  const cells = new Map<string, Set<number>>()
  const keysOf = function* (x: number, y: number, width: number, height: number) {
    for (let column = Math.floor(x / cellSize); column <= Math.floor((x + width) / cellSize); column++) {
      for (let row = Math.floor(y / cellSize); row <= Math.floor((y + height) / cellSize); row++) {
        yield `${column},${row}`
      }
    }
  }
  return {
    add(note: number, { x, y }: { x: number; y: number }) {
      for (const key of keysOf(x, y, noteWidth, noteHeight)) {
        const cell = cells.get(key) ?? new Set()
        cells.set(key, cell.add(note))
      }
    },
    remove(note: number, { x, y }: { x: number; y: number }) {
      for (const key of keysOf(x, y, noteWidth, noteHeight)) cells.get(key)?.delete(note)
    },
    visible({ x, y, zoom }: PathCamera): Set<number> {
      const found = new Set<number>()
      for (const key of keysOf(x, y, picture.width / zoom, picture.height / zoom)) {
        for (const note of cells.get(key) ?? []) found.add(note)
      }
      return found
    },
  }
}
