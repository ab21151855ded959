// What the screens of a board say: all of the catalogue but what only the server, the home page or a sheet of its own
// says. Those load it themselves, so that the canvas does not wait for it.
import { board } from './areas/board'
import { common } from './areas/common'
import { notice } from './areas/notice'
import { outline } from './areas/outline'
import { sync } from './areas/sync'
import { topbar } from './areas/topbar'

export const boardMessages = {
  ...common,
  ...board,
  ...notice,
  ...outline,
  ...sync,
  ...topbar,
}
