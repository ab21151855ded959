// The outline as a screen of its own: the same board for phones, keyboards and screen readers.
import OutlineView from '../outline/OutlineView'
import { TopBar } from '../topbar/TopBar'
import styles from './OutlineScreen.module.css'

export default function OutlineScreen() {
  return (
    <>
      <TopBar />
      <main className={styles.screen}>
        <OutlineView />
      </main>
    </>
  )
}
