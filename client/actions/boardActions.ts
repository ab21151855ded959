// The actions that menus and keys offer for what is selected, in the order in which people read them.
import type { Action } from './action'
import { editNote } from './editNote'
import { gatherSelected } from './gatherSelected'
import { linkTo } from './linkTo'
import { markDeclined, markMinority } from './markEntries'
import { mergeSelected } from './mergeSelected'
import { moveTo } from './moveTo'
import { nameCluster } from './nameCluster'
import { openStack } from './openStack'
import { putIntoRow } from './putIntoRow'
import { putOnMap } from './putOnMap'
import { recategorise } from './recategorise'
import { releaseFromCluster } from './releaseFromCluster'
import { removeSelected } from './removeSelected'
import { rewordNote } from './rewordNote'
import { showInTranscript } from './showInTranscript'
import { showQuestion } from './showQuestion'
import { showRelated } from './showRelated'
import { splitStack } from './splitStack'
import { tagNotes } from './tagNotes'
import { takeOutOfRow } from './takeOutOfRow'

export const selectionActions: readonly Action[] = [
  editNote,
  rewordNote,
  tagNotes,
  nameCluster,
  recategorise,
  moveTo,
  gatherSelected,
  mergeSelected,
  openStack,
  splitStack,
  showRelated,
  releaseFromCluster,
  putIntoRow,
  takeOutOfRow,
  linkTo,
  markMinority,
  markDeclined,
  showInTranscript,
  showQuestion,
  putOnMap,
  removeSelected,
]
