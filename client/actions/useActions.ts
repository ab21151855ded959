// Runs actions from a screen: the context is read at the moment of the action, so that asking for this renders nothing.
import { useCallback } from 'react'
import { useSession, useTranslate } from '../state/session'
import { useView } from '../state/view'
import type { Action, ActionContext } from './action'
import { useDialog } from './dialogStore'
import { perform } from './perform'

/** The context of an action on these records; on the selection when none are named. */
export function useActionContext(): (ids?: readonly string[]) => ActionContext {
  const session = useSession()
  const translate = useTranslate()
  return useCallback(
    (ids) => ({
      session,
      board: session.board(),
      selection: ids ?? useView.getState().selection,
      translate,
      select: useView.getState().select,
      open: useDialog.getState().open,
      perform: (commands, done) => perform(session, translate, commands, done),
    }),
    [session, translate],
  )
}

/** Runs an action if it can be done now; says whether it could. */
export function useRunAction(): (action: Action, ids?: readonly string[]) => boolean {
  const contextOf = useActionContext()
  return useCallback(
    (action, ids) => {
      const context = contextOf(ids)
      if (!action.isEnabled(context)) return false
      void action.run(context)
      return true
    },
    [contextOf],
  )
}
