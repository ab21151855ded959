// Carries out what a gesture or a key led to: camera, selection, editor, a sentence, and the commands as one action.
import { useCallback } from 'react'
import { useDialog } from '../actions/dialogStore'
import { useSession, useTranslate } from '../state/session'
import { useView } from '../state/view'
import type { Outcome } from '../tools/gesture'
import { showToast } from '../ui/toast'
import { bringThingsIntoView } from './cameraMoves'
import { useEditor } from './editorStore'
import { glideTo } from './glide'

export function useOutcome(): (outcome: Omit<Outcome, 'state' | 'preview'>) => void {
  const session = useSession()
  const translate = useTranslate()
  return useCallback(
    ({ camera, glide, select, tool, edit, openStack, say, commands }) => {
      const view = useView.getState()
      if (camera) view.setCamera(camera)
      if (glide) glideTo(glide)
      if (commands && commands.length > 0) {
        void session.sendAll(commands).then((results) => {
          for (const result of results) {
            if (!result.ok) return showToast(translate(`refusal.${result.code}`, result.params))
          }
        })
      }
      if (select && !sameIds(select, view.selection)) view.select(select)
      // What an action made may lie elsewhere: it is shown once the scene has it.
      if (select && commands && commands.length > 0) requestAnimationFrame(() => bringThingsIntoView(select))
      if (tool) view.setTool(tool)
      if (edit) useEditor.getState().open(edit)
      if (openStack) useDialog.getState().open({ kind: 'stack', noteId: openStack })
      if (say) showToast(translate(say))
    },
    [session, translate],
  )
}

function sameIds(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index])
}
