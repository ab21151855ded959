// The actions that menus and keys offer for what is selected, in the order in which people read them.
import type { Action } from './action'
import { editNote } from './editNote'
import { gatherSelected } from './gatherSelected'
import { linkTo } from './linkTo'
import { moveToCluster } from './moveToCluster'
import { nameCluster } from './nameCluster'
import { putIntoRow } from './putIntoRow'
import { recategorise } from './recategorise'
import { releaseFromCluster } from './releaseFromCluster'
import { removeSelected } from './removeSelected'
import { rewordNote } from './rewordNote'
import { tagNotes } from './tagNotes'
import { takeOutOfRow } from './takeOutOfRow'

export const selectionActions: readonly Action[] = [
  editNote,
  rewordNote,
  tagNotes,
  nameCluster,
  recategorise,
  gatherSelected,
  moveToCluster,
  releaseFromCluster,
  putIntoRow,
  takeOutOfRow,
  linkTo,
  removeSelected,
]
