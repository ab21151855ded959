// Everything that comes over the board later: what its actions ask, the command palette, the list of keys, votes.
import { ActionDialogs } from '../actions/ActionDialogs'
import { VoteMarks } from '../polls/VoteMarks'
import { BoardDialogs } from './BoardDialogs'

export default function BoardSheets() {
  return (
    <>
      <ActionDialogs />
      <BoardDialogs />
      <VoteMarks />
    </>
  )
}
