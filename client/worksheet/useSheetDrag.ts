// Dragging in the table: rows by their grip, entries by their label. An entry dropped on one that it may be linked to is
// linked; in another cell it moves there.
import type { PointerEvent as ReactPointerEvent } from 'react'
import type { CommandInput } from '../../shared/commands'
import { byOrder, live } from '../../shared/model/board'
import { type Column, columns } from '../../shared/model/category'
import { makeId } from '../../shared/model/id'
import type { Worksheet, WorksheetRow } from '../../shared/worksheet/types'
import { areLockedFor } from '../actions/lockedFor'
import { useSession, useTranslate } from '../state/session'
import { useDragHint } from './dragStore'
import { type Drop, dropOf, type Under } from './dropOf'
import { entryName } from './entryName'
import { orderBeside } from './rowOrder'
import { startDrag } from './startDrag'
import { usePerform } from './usePerform'

/** For the table's `onPointerDown`. */
export function useSheetDrag(worksheet: Worksheet): (event: ReactPointerEvent<HTMLElement>) => void {
  const t = useTranslate()
  const session = useSession()
  const perform = usePerform()
  const nameOf = (id: string, rowId: string | null) => entryName(t, worksheet, id, rowId)
  const rowName = (rowId: string) => {
    const row = worksheet.rows.find(({ id }) => id === rowId)
    return t('sheet.rowNumber', { row: row?.number ?? '' })
  }

  const wordsOf = (drop: Drop, draggedId: string): string => {
    const rowId = worksheet.entries.get(draggedId)?.rowId ?? null
    if (drop.kind === 'link') {
      return t('sheet.dropLink', { from: nameOf(drop.from, rowId), to: nameOf(drop.to, rowId) })
    }
    const row = rowName(drop.rowId)
    if (drop.kind === 'move') return t('sheet.dropMove', { row })
    return t('sheet.dropRecategorise', { row, column: t(`category.${drop.column}`) })
  }
  const commandsOf = (drop: Drop, draggedId: string): CommandInput[] => {
    const board = session.board()
    if (drop.kind === 'link') {
      const [from, to] = [{ clusterId: drop.from }, { clusterId: drop.to }]
      return [{ t: 'link.add', id: makeId(), from, to }]
    }
    const entries = [...live(board, 'cluster')].filter(({ rowId }) => rowId === drop.rowId).sort(byOrder)
    const beside = drop.kind === 'move' ? drop.beside : null
    const order = beside && orderBeside(entries, beside.id, beside.side)
    const assign: CommandInput = {
      ...{ t: 'cluster.assign', entry: { clusterId: draggedId }, rowId: drop.rowId },
      ...(order && { order }),
    }
    if (drop.kind === 'move') return [assign]
    return [{ t: 'cluster.recategorise', id: draggedId, category: drop.column }, assign]
  }

  const dragEntry = (press: PointerEvent, id: string) => {
    const entry = worksheet.entries.get(id)
    if (!entry) return
    const at = (x: number, y: number) => {
      const { under, element } = underPointer(x, y)
      const drop = dropOf(entry, under)
      mark(drop ? element : null, drop?.kind === 'move' && drop.beside ? side(drop.beside.side) : 'into')
      return drop
    }
    startDrag(press, {
      onMove: (x, y) => {
        const drop = at(x, y)
        useDragHint.setState({ hint: { words: drop ? wordsOf(drop, id) : '', x, y } })
      },
      onDrop: (x, y) => {
        const drop = at(x, y)
        if (drop) void perform(commandsOf(drop, id), wordsOf(drop, id))
      },
      onEnd: endDrag,
    })
  }
  const dragRow = (press: PointerEvent, row: WorksheetRow) => {
    const title = row.title || t('outline.unnamedRow')
    const target = (x: number, y: number) => {
      const body = document.elementFromPoint(x, y)?.closest<HTMLElement>('tbody[data-row]')
      if (!body || body.dataset.row === row.id) return null
      const { top, height } = body.getBoundingClientRect()
      return { body, id: body.dataset.row ?? '', side: y < top + height / 2 ? (-1 as const) : (1 as const) }
    }
    startDrag(press, {
      onMove: (x, y) => {
        const to = target(x, y)
        mark(to?.body ?? null, side(to?.side ?? 1))
        const key = to?.side === -1 ? 'sheet.dropRowBefore' : 'sheet.dropRowBehind'
        useDragHint.setState({ hint: { words: to ? t(key, { row: rowName(to.id) }) : '', x, y } })
      },
      onDrop: (x, y) => {
        const to = target(x, y)
        const order = to && orderBeside([...live(session.board(), 'row')].sort(byOrder), to.id, to.side)
        if (order) void perform([{ t: 'row.edit', id: row.id, order }], t('worksheet.didMove', { title }))
      },
      onEnd: endDrag,
    })
  }

  return ({ target, nativeEvent }) => {
    if (nativeEvent.button !== 0 || !(target instanceof Element)) return
    const handle = target.closest<HTMLElement>('[data-drag]')
    // A finger on a label scrolls the page; only grips are for it.
    if (!handle || (nativeEvent.pointerType === 'touch' && handle.dataset.grip === undefined)) return
    const id = handle.dataset.drag ?? ''
    if (areLockedFor(session, [id])) return
    const row = worksheet.rows.find((other) => other.id === id)
    if (row) dragRow(nativeEvent, row)
    else dragEntry(nativeEvent, id)
  }
}

const side = (by: -1 | 1) => (by < 0 ? 'before' : 'behind')

function endDrag(): void {
  mark(null)
  useDragHint.setState({ hint: null })
}

let marked: HTMLElement | null = null

/** Shows where a drop would go; the styles draw it. */
function mark(element: HTMLElement | null, how = ''): void {
  if (marked && marked !== element) delete marked.dataset.drop
  marked = element
  if (element) element.dataset.drop = how
}

function underPointer(x: number, y: number): { under: Under; element: HTMLElement | null } {
  const found = document.elementFromPoint(x, y)
  const cell = found?.closest<HTMLElement>('tbody td, tbody th')
  const entry = found?.closest<HTMLElement>('[data-entry]') ?? null
  const column = columns.find((known) => known === cell?.dataset.column) ?? null
  const entryColumn = columns.find((known) => known === entry?.dataset.column)
  const box = entry?.getBoundingClientRect()
  const under: Under = {
    rowId: found?.closest<HTMLElement>('[data-row]')?.dataset.row ?? null,
    column,
    entry: entry && entryColumn ? { id: entry.dataset.entry ?? '', column: entryColumn as Column } : null,
    isBelow: box !== undefined && y > box.top + box.height / 2,
  }
  return { under, element: entry ?? cell ?? null }
}
