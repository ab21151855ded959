// Our own canvas, as the product mounts it, on a session without a server.
import '../../../client/theme.css'
import { createRoot } from 'react-dom/client'
import { CanvasView } from '../../../client/canvas/CanvasView'
import { addMessages } from '../../../client/state/messages'
import { SessionProvider } from '../../../client/state/session'
import { useView } from '../../../client/state/view'
import { startTheme } from '../../../client/ui/theme'
import { messages } from '../../../shared/i18n/catalogue'
import { board, offer, type Stage } from '../page/stage'
import { watchTexts } from '../page/watchTexts'
import { startCamera } from '../path'
import { LocalSession } from './LocalSession'
import { offerCrowd } from './offerCrowd'
import { idOf, recordsOf } from './records'
import { fromDocument, fromRecords } from './source'

declare global {
  interface Window {
    /** Fetched by the page itself when it is to have a document. */
    snapshot: Promise<ArrayBuffer> | null
  }
}

const shows = watchTexts()
offer(start())

async function start(): Promise<Stage> {
  const snapshot = window.snapshot && new Uint8Array(await window.snapshot)
  addMessages(messages)
  startTheme()
  const session = new LocalSession(snapshot ? fromDocument(snapshot) : fromRecords(recordsOf(board)))
  const root = document.getElementById('root')
  if (!root) throw new Error('index.html has no #root')
  const pointed = pointElsewhere()
  createRoot(root).render(
    <SessionProvider session={session}>
      <CanvasView />
    </SessionProvider>,
  )
  await pointed
  const { setCamera, select } = useView.getState()
  const stage: Stage = {
    setCamera,
    select: (notes) => select(notes.map(idOf)),
    surface() {
      const canvas = document.querySelector<HTMLElement>('[data-testid=canvas]')
      if (!canvas) throw new Error('our canvas is not there')
      return canvas
    },
    // The bands of notes are wider than our lanes: a drop would move a note into another category.
    letGo: 'pointercancel',
    shows,
  }
  if (snapshot) offerCrowd(stage, session, snapshot)
  return stage
}

/** The product points the camera itself, once, before it paints: at that moment it gets the path's own first camera. */
function pointElsewhere(): Promise<void> {
  const { camera: before, setCamera } = useView.getState()
  return new Promise((resolve) => {
    const stop = useView.subscribe(({ camera }) => {
      if (camera === before) return
      stop()
      setCamera(startCamera(board))
      resolve()
    })
  })
}
