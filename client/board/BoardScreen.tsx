// The board's screen: the canvas with its tools, and the same in words beside it. A phone is led to the outline first; its 板 tab leads back here.

import { CanvasView } from '../canvas/CanvasView'
import { bringThingsIntoView } from '../canvas/cameraMoves'
import { InPlaceEditor } from '../canvas/InPlaceEditor'
import { usePlacesOf } from '../side/places'
import { SideDock } from '../side/SideDock'
import { useTranslate } from '../state/session'
import { useView } from '../state/view'
import { TopBar } from '../topbar/TopBar'
import { loadAtRest } from '../ui/loadAtRest'
import styles from './BoardScreen.module.css'
import { BottomBar } from './BottomBar'
import { Minimap } from './Minimap'
import { ToolBar } from './ToolBar'
import { useOutlineFirst } from './useOutlineFirst'

const SelectionBar = loadAtRest(() => import('./SelectionBar'))
const OriginalHint = loadAtRest(() => import('../canvas/OriginalHint'))
const SpokenOutline = loadAtRest(() => import('../outline/SpokenOutline'))
const LaneLocks = loadAtRest(() => import('./LaneLocks'))
const Sheets = loadAtRest(() => import('./BoardSheets'))

const places = {
  note(id: string) {
    useView.getState().select([id])
    bringThingsIntoView([id])
  },
}

export default function BoardScreen() {
  const isLeaving = useOutlineFirst()
  const t = useTranslate()
  usePlacesOf(places)
  if (isLeaving) return null
  return (
    <div className={styles.screen}>
      <TopBar />
      <main className={styles.stage}>
        <ToolBar />
        <section
          className={styles.picture}
          aria-label={t('board.picture')}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard walks through the notes from here
          tabIndex={0}
          data-picture
        >
          <CanvasView />
          <LaneLocks />
          <OriginalHint />
          <InPlaceEditor />
          <Minimap />
          <SelectionBar />
        </section>
        <SideDock />
      </main>
      <SpokenOutline />
      <BottomBar />
      <Sheets />
    </div>
  )
}
