// react-konva as its guides show it: one component a note, each with its own shapes, the camera on the stage.
import type Konva from 'konva'
import { memo, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { Group, Stage as KonvaStage, Layer, Rect, Text } from 'react-konva'
import { type BenchNote, noteHeight, noteWidth } from '../../notes'
import { board, offer, type Stage } from '../../page/stage'
import { watchTexts } from '../../page/watchTexts'
import { picture, startCamera } from '../../path'

const colours = {
  problem: '#FFF3A6',
  solution: '#D0E17A',
  risk: '#F48B99',
  mitigation: '#9EDBC8',
  unit: '#B9C8F5',
  vision: '#E8CBF6',
} as const

const shows = watchTexts()
const { promise, resolve } = Promise.withResolvers<Stage>()
offer(promise)

const Note = memo(({ note, x, y }: { note: BenchNote; x: number; y: number }) => (
  <Group name="note" x={x} y={y}>
    <Rect width={noteWidth} height={noteHeight} cornerRadius={6} fill={colours[note.category]} />
    <Text
      text={note.text}
      x={10}
      y={10}
      width={noteWidth - 20}
      fontSize={17}
      lineHeight={1.35}
      fill="#1F2328"
      fontFamily="Noto Sans TC, Noto Sans CJK TC, sans-serif"
    />
  </Group>
))

function Board() {
  const [camera, setCamera] = useState(() => startCamera(board))
  const [selected, select] = useState<readonly number[]>([])
  const [hold, setHold] = useState<{ x: number; y: number } | null>(null)
  const [by, setBy] = useState({ x: 0, y: 0 })
  const [places, setPlaces] = useState<readonly { x: number; y: number }[]>(board.notes)

  const move = (event: Konva.KonvaEventObject<PointerEvent>) => {
    if (!hold) return
    const { clientX, clientY } = event.evt
    setBy({ x: (clientX - hold.x) / camera.zoom, y: (clientY - hold.y) / camera.zoom })
  }
  const drop = () => {
    setPlaces(
      places.map((place, n) => (selected.includes(n) ? { x: place.x + by.x, y: place.y + by.y } : place)),
    )
    setBy({ x: 0, y: 0 })
    setHold(null)
  }
  const attach = (stage: Konva.Stage | null) => {
    if (!stage) return
    resolve({ setCamera, select, surface: () => stage.content, letGo: 'pointerup', shows })
  }
  const aloft = new Set(hold ? selected : [])
  return (
    <KonvaStage
      ref={attach}
      width={picture.width}
      height={picture.height}
      x={-camera.x * camera.zoom}
      y={-camera.y * camera.zoom}
      scaleX={camera.zoom}
      scaleY={camera.zoom}
      onPointerDown={(event) => setHold({ x: event.evt.clientX, y: event.evt.clientY })}
      onPointerMove={move}
      onPointerUp={drop}
    >
      <Layer>
        {board.notes.map((note, n) => {
          const place = places[n] ?? note
          const isAloft = aloft.has(n)
          return (
            <Note
              key={note.label}
              note={note}
              x={place.x + (isAloft ? by.x : 0)}
              y={place.y + (isAloft ? by.y : 0)}
            />
          )
        })}
      </Layer>
    </KonvaStage>
  )
}

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(<Board />)
