// Everything that comes over the board later: what its actions ask, the command palette, the list of keys, the clipboard, votes.
import { ActionDialogs } from '../actions/ActionDialogs'
import { useClipboard } from '../canvas/useClipboard'
import { VoteMarks } from '../polls/VoteMarks'
import { BoardDialogs } from './BoardDialogs'

export default function BoardSheets() {
  useClipboard()
  return (
    <>
      <ActionDialogs />
      <BoardDialogs />
      <VoteMarks />
    </>
  )
}
