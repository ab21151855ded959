// The board's screen: the canvas with its tools, and the same in words beside it. A phone is led to the outline first; its 板 tab leads back here.
import { ActionDialogs } from '../actions/ActionDialogs'
import { CanvasView } from '../canvas/CanvasView'
import { InPlaceEditor } from '../canvas/InPlaceEditor'
import { SpokenOutline } from '../outline/SpokenOutline'
import { TopBar } from '../topbar/TopBar'
import styles from './BoardScreen.module.css'
import { BottomBar } from './BottomBar'
import { SelectionBar } from './SelectionBar'
import { ToolBar } from './ToolBar'
import { useOutlineFirst } from './useOutlineFirst'

export default function BoardScreen() {
  const isLeaving = useOutlineFirst()
  if (isLeaving) return null
  return (
    <div className={styles.screen}>
      <TopBar />
      <main className={styles.stage}>
        <ToolBar />
        <div className={styles.picture}>
          <CanvasView />
          <InPlaceEditor />
          <SelectionBar />
        </div>
      </main>
      <SpokenOutline />
      <BottomBar />
      <ActionDialogs />
    </div>
  )
}
