// Moves what is selected without dragging: to another column, into a cluster, into a row of the worksheet.
import FolderInput from 'lucide-react/icons/folder-input'
import type { Action } from './action'
import { putIntoRow } from './putIntoRow'
import { recategorise } from './recategorise'

export const moveTo: Action = {
  id: 'moveTo',
  labelKey: 'outline.moveTo',
  icon: FolderInput,
  shortcut: 'D',
  isEnabled: (context) => recategorise.isEnabled(context) || putIntoRow.isEnabled(context),
  run: ({ selection, open }) => open({ kind: 'moveTo', ids: selection }),
}
