// What a new vote can be about: the selection, a column's or a row's entries, or typed lines.
import { useMemo } from 'react'
import type { Poll } from '../../shared/model/poll'
import { optionSources, optionsSelected, type PollOption } from '../../shared/polls/optionSources'
import { worksheetOf } from '../../shared/worksheet/worksheet'
import { useBoard, useTranslate } from '../state/session'
import { useView } from '../state/view'

export interface OptionChoice {
  key: string
  label: string
  options: readonly PollOption[]
}

/** The first is what people most likely mean. */
export function useOptionChoices(poll: Poll | undefined): readonly OptionChoice[] {
  const t = useTranslate()
  const board = useBoard()
  const selection = useView((state) => state.selection)
  return useMemo(() => {
    const worksheet = worksheetOf(board)
    const { lanes, rows } = optionSources(worksheet)
    const selected = optionsSelected(board, selection, worksheet)
    const choice = (key: string, label: string, options: readonly PollOption[]) => ({ key, label, options })
    const count = (options: readonly PollOption[]) => ({ count: options.length })
    return [
      ...(poll ? [choice('kept', t('polls.source.kept', count(poll.options)), poll.options)] : []),
      ...(selected.length > 0
        ? [choice('selected', t('polls.source.selected', count(selected)), selected)]
        : []),
      choice('typed', t('polls.source.typed'), []),
      ...lanes.map(({ column, options }) => {
        const name = t(`category.${column}`)
        return choice(`lane:${column}`, t('polls.source.lane', { name, ...count(options) }), options)
      }),
      ...rows.map(({ id, title, options }) =>
        choice(`row:${id}`, t('polls.source.row', { name: title, ...count(options) }), options),
      ),
    ]
  }, [board, selection, poll, t])
}
