// What can be voted on without retyping: notes and clusters with the words that they have now.
import { type Board, getLive } from '../model/board'
import { type Column, columns } from '../model/category'
import type { Id } from '../model/id'
import { shownText } from '../model/note'
import { topOf } from '../model/stack'
import { textLimits } from '../model/text'
import type { Worksheet } from '../worksheet/types'

export interface PollOption {
  id: Id
  text: string
}

export interface OptionSources {
  lanes: { column: Column; options: PollOption[] }[]
  rows: { id: Id; title: string; options: PollOption[] }[]
}

/** The clusters of every lane and every row; those without any words cannot be voted on. */
export function optionSources({ rows, entries }: Worksheet): OptionSources {
  const all = [...entries.values()]
  return {
    lanes: columns
      .map((column) => ({
        column,
        options: all.filter((entry) => entry.column === column).flatMap(toOption),
      }))
      .filter(({ options }) => options.length > 0),
    rows: rows
      .map(({ id, title, cells }) => ({
        id,
        title,
        options: columns.flatMap((column) => cells[column]).flatMap(toOption),
      }))
      .filter(({ options }) => options.length > 0),
  }
}

/** What is selected; a note behind another stands for the one that is shown. */
export function optionsSelected(board: Board, ids: readonly Id[], { entries }: Worksheet): PollOption[] {
  const options = ids.flatMap((id) => {
    const entry = entries.get(id)
    if (entry) return toOption(entry)
    const note = getLive(board, 'note', id)
    const shown = note && topOf(board, note)
    return shown ? toOption({ id: shown.id, text: shownText(shown) }) : []
  })
  return [...new Map(options.map((option) => [option.id, option])).values()]
}

function toOption({ id, text }: PollOption): PollOption[] {
  return text.trim() === '' ? [] : [{ id, text: text.slice(0, textLimits.question) }]
}
