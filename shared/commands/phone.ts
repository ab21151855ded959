// The commands that the quick entry for phones sends. A new one for phones is listed here as well as in index.ts.
import { memberAgree } from './memberAgree'
import { noteAdd } from './noteAdd'
import { noteEdit } from './noteEdit'
import { noteRecategorise } from './noteRecategorise'
import { noteRemove } from './noteRemove'
import { noteRestore } from './noteRestore'
import { pollCast } from './pollCast'
import { questionAsk } from './questionAsk'
import { questionRemove } from './questionRemove'
import { questionSupport } from './questionSupport'
import { register } from './registry'
import { undo } from './undo'
import { wordingRespond } from './wordingRespond'

register([
  noteAdd,
  noteEdit,
  noteRecategorise,
  noteRemove,
  noteRestore,
  questionAsk,
  questionRemove,
  questionSupport,
  pollCast,
  memberAgree,
  undo,
  wordingRespond,
])
