// The outline as a screen of its own: the same board for phones, keyboards and screen readers.
import OutlineView from '../outline/OutlineView'
import { TopBar } from '../topbar/TopBar'
import { BesideTranscript } from '../transcript/BesideTranscript'

export default function OutlineScreen() {
  return (
    <>
      <TopBar />
      <BesideTranscript>
        <main>
          <OutlineView />
        </main>
      </BesideTranscript>
    </>
  )
}
