// The keyboard over the canvas: arrows, Delete, Escape, Enter, zoom, undo, tools, and the shortcuts of the actions.
// Nothing happens while someone writes, while an input method is composing, or while a dialog is open.
import { useEffect } from 'react'
import { addNote } from '../actions/addNote'
import { selectionActions } from '../actions/boardActions'
import { redoLast } from '../actions/redoLast'
import { removeSelected } from '../actions/removeSelected'
import { undoLast } from '../actions/undoLast'
import { useRunAction } from '../actions/useActions'
import { type Tool, useView } from '../state/view'
import { isComposing } from '../text/isComposing'
import { arrowOf, nudge } from '../tools/nudge'
import { scrollPicture, showEverything, zoomStep, zoomTo } from './cameraMoves'
import { useEditor } from './editorStore'
import { startNewNote } from './startNewNote'
import { useGestureContext } from './useGestureContext'
import { useOutcome } from './useOutcome'

const arrowScrollPx = 80

export function useCanvasKeys(): void {
  const contextOf = useGestureContext()
  const carryOut = useOutcome()
  const runAction = useRunAction()
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isComposing(event) || event.defaultPrevented || isElsewhere(event)) return
      const context = contextOf()
      if (!context) return
      if (handle(event, context.selection)) event.preventDefault()
    }
    const handle = (event: KeyboardEvent, selection: readonly string[]): boolean => {
      if (event.ctrlKey || event.metaKey) return handleChord(event)
      const arrow = arrowOf(event.key)
      if (arrow) return handleArrow(arrow, event.shiftKey, selection)
      switch (event.key) {
        case 'Escape':
          carryOut({ select: [], tool: 'select' })
          return true
        case 'Delete':
        case 'Backspace':
          return runAction(removeSelected)
        case 'Enter':
          return openEditor(selection)
        case '+':
        case '=':
          zoomStep(1)
          return true
        case '-':
          zoomStep(-1)
          return true
        case '0':
          zoomTo(1)
          return true
        case '1':
          showEverything()
          return true
      }
      return handleLetter(event.key.toUpperCase())
    }
    const handleChord = (event: KeyboardEvent): boolean => {
      const key = event.key.toLowerCase()
      if (key === 'z') return runAction(event.shiftKey ? redoLast : undoLast)
      if (key === 'y') return runAction(redoLast)
      if (key !== 'a') return false
      const scene = contextOf()?.scene
      if (!scene) return false
      const loose = [...scene.notes.values()].filter((note) => note.clusterId === null).map((note) => note.id)
      carryOut({ select: [...scene.clusters.keys(), ...loose] })
      return true
    }
    const handleArrow = (
      arrow: readonly [number, number],
      isLarge: boolean,
      selection: readonly string[],
    ): boolean => {
      const context = contextOf()
      if (!context) return false
      if (selection.length === 0) scrollPicture(arrow[0] * arrowScrollPx, arrow[1] * arrowScrollPx)
      else carryOut(nudge(arrow, isLarge, context))
      return true
    }
    const openEditor = ([id, ...others]: readonly string[]): boolean => {
      const scene = contextOf()?.scene
      if (id === undefined || others.length > 0 || !scene) return false
      useEditor.getState().open({ what: scene.notes.has(id) ? 'note' : 'heading', id })
      return true
    }
    const handleLetter = (letter: string): boolean => {
      if (letter === 'V') return chooseTool('select')
      if (letter === 'H') return chooseTool('hand')
      if (letter === 'K') return chooseTool('link')
      if (letter === addNote.shortcut) return startNewNote(contextOf())
      const action = selectionActions.find((candidate) => candidate.shortcut === letter)
      return action ? runAction(action) : false
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [contextOf, carryOut, runAction])
}

function chooseTool(tool: Tool): true {
  useView.getState().setTool(tool)
  return true
}

/** The key belongs to a field, a dialog, or a button that Enter and Space press. */
function isElsewhere(event: KeyboardEvent): boolean {
  if (document.querySelector('dialog[open], [role="menu"]')) return true
  const target = event.target
  if (!(target instanceof HTMLElement)) return false
  if (target.closest('input, textarea, select, [contenteditable]')) return true
  return (event.key === 'Enter' || event.key === ' ') && target.closest('button, a, summary') !== null
}
