// The board's screen: the canvas with its tools; on a phone the outline first, with the canvas one touch away.
import { useEffect } from 'react'
import { ActionDialogs } from '../actions/ActionDialogs'
import { CanvasView } from '../canvas/CanvasView'
import { InPlaceEditor } from '../canvas/InPlaceEditor'
import OutlineView from '../outline/OutlineView'
import { useTranslate } from '../state/session'
import { useView } from '../state/view'
import { TopBar } from '../topbar/TopBar'
import { Switch } from '../ui/Switch'
import styles from './BoardScreen.module.css'
import { BottomBar } from './BottomBar'
import { SelectionBar } from './SelectionBar'
import { ToolBar } from './ToolBar'
import { useIsNarrow } from './useIsNarrow'
import { usePhoneView } from './phoneView'

export default function BoardScreen() {
  const isNarrow = useIsNarrow()
  const phoneView = usePhoneView((state) => state.shows)
  useEffect(() => {
    // The title stays put while the board scrolls under the fingers.
    document.documentElement.dataset.screen = 'board'
    return () => {
      delete document.documentElement.dataset.screen
    }
  }, [])
  if (isNarrow && phoneView === 'outline') {
    return (
      <>
        <TopBar />
        <PhoneSwitch />
        <main className={styles.outline}>
          <OutlineView />
        </main>
      </>
    )
  }
  return (
    <div className={styles.screen}>
      <TopBar />
      {isNarrow && <PhoneSwitch />}
      <main className={styles.stage}>
        <ToolBar />
        <div className={styles.picture}>
          <CanvasView />
          <InPlaceEditor />
          <SelectionBar />
        </div>
      </main>
      <BottomBar />
      <ActionDialogs />
    </div>
  )
}

function PhoneSwitch() {
  const t = useTranslate()
  const { shows, show } = usePhoneView()
  const choose = (next: typeof shows) => {
    useView.getState().select([])
    show(next)
  }
  return (
    <div className={styles.switch}>
      <Switch
        label={t('board.viewSwitch')}
        options={[
          { value: 'outline', label: t('board.viewOutline') },
          { value: 'board', label: t('board.viewBoard') },
        ]}
        value={shows}
        onChange={choose}
      />
    </div>
  )
}
