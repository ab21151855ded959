// All actions of the mind map, in the order in which people read them; the first that has a key and can be done gets it.
import type { ActionGroup } from '../actions/action'
import { redoLast } from '../actions/redoLast'
import { showInTranscript } from '../actions/showInTranscript'
import { undoLast } from '../actions/undoLast'
import { moveActions, writeActions } from './nodeActions'
import { sendActions, tagActions } from './tagActions'
import { viewActions } from './viewActions'

export const mindGroups: readonly ActionGroup[] = [
  { labelKey: 'mindmap.groupWrite', actions: [...writeActions, undoLast, redoLast] },
  { labelKey: 'mindmap.groupTag', actions: tagActions },
  { labelKey: 'mindmap.groupMove', actions: moveActions },
  { labelKey: 'mindmap.groupView', actions: [...viewActions, showInTranscript] },
  { labelKey: 'mindmap.groupSend', actions: sendActions },
]

export const mindActions = mindGroups.flatMap(({ actions }) => actions)
