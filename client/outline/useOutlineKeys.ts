// Carries out the outline's keys on the item that has the keyboard, or on the selection when that item is part of it.
import { type KeyboardEvent, type RefObject, useCallback } from 'react'
import type { Action } from '../actions/action'
import { addNote } from '../actions/addNote'
import { useDialog } from '../actions/dialogStore'
import { editNote } from '../actions/editNote'
import { focusRecord } from '../actions/focusRecord'
import { removeSelected } from '../actions/removeSelected'
import { rewordNote } from '../actions/rewordNote'
import { useRunAction } from '../actions/useActions'
import { useView } from '../state/view'
import { focusItem, itemAround, neighbourOf } from './itemFocus'
import { type OutlineKey, readGlobalKey, readItemKey } from './outlineKeys'
import { toggleSelected } from './toggleSelected'

type OpenMenu = (ids: readonly string[], anchor: HTMLElement) => void

export function useOutlineKeys(rootRef: RefObject<HTMLDivElement | null>, openMenu: OpenMenu) {
  const run = useRunAction()
  return useCallback(
    (event: KeyboardEvent<HTMLDivElement>) => {
      const root = rootRef.current
      const target = event.target as HTMLElement
      const global = readGlobalKey(event)
      if (global && run(global)) return event.preventDefault()
      const item = itemAround(target)
      // Enter and Space on a button inside an item are that button's.
      if (!root || !item || item !== target) return
      const key = readItemKey(event)
      const id = item.dataset.record
      if (!key || !id) return
      event.preventDefault()
      obey(key, { root, item, id, run, openMenu })
    },
    [rootRef, run, openMenu],
  )
}

interface Place {
  root: HTMLElement
  item: HTMLElement
  id: string
  run: (action: Action, ids?: readonly string[]) => boolean
  openMenu: OpenMenu
}

function obey(key: OutlineKey, { root, item, id, run, openMenu }: Place): void {
  const { selection, select } = useView.getState()
  const ids = selection.includes(id) ? selection : [id]
  switch (key.does) {
    case 'move':
      focusItem(root, item, key.by)
      break
    case 'open':
      if (run(editNote, [id]) || run(rewordNote, [id])) break
      item.querySelector<HTMLElement>('[data-focus-first] textarea')?.focus()
      break
    case 'select':
      if (item.querySelector('input[type="checkbox"]')) toggleSelected(id)
      break
    case 'menu': {
      const button = item.querySelector<HTMLElement>('[data-menu]')
      if (button) openMenu(ids, button)
      break
    }
    case 'original':
      item.querySelector<HTMLElement>('[data-original]')?.click()
      break
    case 'search':
      root.querySelector<HTMLElement>('[data-search]')?.focus()
      break
    case 'add':
      run(addNote)
      break
    case 'help':
      useDialog.getState().open({ kind: 'shortcuts' })
      break
    case 'escape':
      select([])
      break
    case 'act': {
      const next = key.action === removeSelected ? neighbourOf(root, item) : null
      if (run(key.action, ids) && next !== null) focusRecord(next)
    }
  }
}
