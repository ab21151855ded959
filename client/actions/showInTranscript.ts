// Shows the sentence that a note or node comes from, in the transcript beside the board. For staff.
import ScrollText from 'lucide-react/icons/scroll-text'
import { getLive } from '../../shared/model/board'
import { staffRoles } from '../../shared/model/role'
import { readUtterances } from '../../shared/transcript/readUtterances'
import { useTranscriptPanel } from '../transcript/transcriptStore'
import { showToast } from '../ui/toast'
import type { Action, ActionContext } from './action'

export const showInTranscript: Action = {
  id: 'showInTranscript',
  labelKey: 'outline.showInTranscript',
  icon: ScrollText,
  shortcut: 'Alt+T',
  isEnabled: (context) => staffRoles.includes(context.session.me().role) && sourceOf(context) !== null,
  run: async (context) => {
    const source = sourceOf(context)
    const { placeOf } = await import('../../shared/transcript/linkSpeeches')
    const place = source && placeOf(source, readUtterances(context.board))
    if (place) useTranscriptPanel.getState().show(place)
    else showToast(context.translate('outline.notInTranscript'))
  },
}

/** The one note or node that is selected, if it says where its words are from and there is a transcript. */
function sourceOf({ board, selection }: ActionContext) {
  const [id] = selection
  if (id === undefined || selection.length > 1 || board.size('utterance') === 0) return null
  const node = getLive(board, 'mindNode', id)
  // A node that shows a note is where that note's words are from.
  const shown = node?.utteranceId === null ? getLive(board, 'note', node.noteId) : undefined
  const record = getLive(board, 'note', id) ?? shown ?? node
  if (!record) return null
  const isSourced = record.utteranceId !== null || (record.kind === 'note' && record.evidence !== '')
  return isSourced ? record : null
}
