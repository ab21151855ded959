// What the timeline says: when, what happened there, and how much changed.
import type { ChangeKind } from '../../shared/history/changeKinds'
import { changeKinds } from '../../shared/history/changeKinds'
import type { Counts, HistoryEvent } from '../../shared/history/marks'
import type { Translate } from '../../shared/i18n/catalogue'
import type { Board } from '../../shared/model/board'

export function wordsOfEvent({ kind, id, title }: HistoryEvent, board: Board, t: Translate): string {
  const step = id === undefined ? undefined : board.get(id)
  return t(`history.${kind}`, { title: title ?? (step?.kind === 'step' ? step.title : '') })
}

export function wordsOfCounts(counts: Counts, t: Translate): string {
  return changeKinds.flatMap((kind) => (counts[kind] ? wordsOfKind(kind, counts[kind], t) : [])).join('、')
}

export function wordsOfKind(kind: ChangeKind, count: number, t: Translate): string {
  return t(`history.${kind}`, { count })
}
