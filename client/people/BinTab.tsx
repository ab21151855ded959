// The recycle bin: what was taken off the board, each with the way back.
import { RemovedList } from '../actions/dialogs/RemovedList'

export function BinTab() {
  return <RemovedList />
}
