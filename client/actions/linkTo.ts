// Links an entry to what it answers, threatens, overcomes or carries; the dialog also takes links away.
import Link2 from 'lucide-react/icons/link-2'
import { isColumn, linkTargets } from '../../shared/model/category'
import type { Action } from './action'
import { may } from './may'
import { selectedEntry } from './selected'

export const linkTo: Action = {
  id: 'linkTo',
  labelKey: 'outline.linkTo',
  icon: Link2,
  shortcut: 'L',
  isEnabled({ session, board, selection }) {
    const entry = selectedEntry(board, selection)
    if (!entry || !isColumn(entry.category)) return false
    return linkTargets[entry.category].length > 0 && may(session, 'link.add')
  },
  run({ selection, open }) {
    const [id] = selection
    if (id !== undefined) open({ kind: 'link', id })
  },
}
