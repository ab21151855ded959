// The outline as a screen of its own: the same board for phones, keyboards and screen readers.
import OutlineView from '../outline/OutlineView'
import { TopBar } from '../topbar/TopBar'

export default function OutlineScreen() {
  return (
    <>
      <TopBar />
      <main>
        <OutlineView />
      </main>
    </>
  )
}
