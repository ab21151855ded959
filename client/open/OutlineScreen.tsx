// The outline as a screen of its own: the same board for phones, keyboards and screen readers.
import { focusRecord } from '../actions/focusRecord'
import OutlineView from '../outline/OutlineView'
import { BesideSide } from '../side/BesideSide'
import { usePlacesOf } from '../side/places'
import { TopBar } from '../topbar/TopBar'

const places = { note: (id: string) => focusRecord(id) }

export default function OutlineScreen() {
  usePlacesOf(places)
  return (
    <>
      <TopBar />
      <BesideSide>
        <main>
          <OutlineView />
        </main>
      </BesideSide>
    </>
  )
}
