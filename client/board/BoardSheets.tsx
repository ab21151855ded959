// Everything that opens over the board: what its actions ask, the command palette, the list of keys.
import { ActionDialogs } from '../actions/ActionDialogs'
import { BoardDialogs } from './BoardDialogs'

export default function BoardSheets() {
  return (
    <>
      <ActionDialogs />
      <BoardDialogs />
    </>
  )
}
