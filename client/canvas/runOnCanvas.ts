// Runs an action on the canvas: what is written is written in place here; everything else is as the action says.
import type { Action, ActionContext } from '../actions/action'
import { useEditor } from './editorStore'

/** False when it cannot be done now. */
export function runOnCanvas(action: Action, context: ActionContext): boolean {
  if (!action.isEnabled(context)) return false
  const [id] = context.selection
  if (id !== undefined && action.id === 'nameCluster') useEditor.getState().open({ what: 'heading', id })
  else if (id !== undefined && (action.id === 'editNote' || action.id === 'rewordNote'))
    useEditor.getState().open({ what: 'note', id })
  else void action.run(context)
  return true
}
