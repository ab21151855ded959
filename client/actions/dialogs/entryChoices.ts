// Clusters and loose notes as choices of a list, clusters first, each with the row that it is in.
import type { Translate } from '../../../shared/i18n/catalogue'
import { speakerName } from '../../../shared/i18n/speakerName'
import { type Board, byOrder, getLive, live } from '../../../shared/model/board'
import { type Cluster, wordingOf } from '../../../shared/model/cluster'
import { type StickyNote, shownText, speakerOf } from '../../../shared/model/note'
import type { Choice } from './choices'

export function entryChoices(
  board: Board,
  t: Translate,
  wanted: (entry: Cluster | StickyNote) => boolean,
): Choice[] {
  const loose: StickyNote[] = []
  const gathered = new Map<string, StickyNote[]>()
  for (const note of live(board, 'note')) {
    if (note.mergedInto !== null) continue
    const cluster = getLive(board, 'cluster', note.clusterId)
    if (!cluster) loose.push(note)
    else gathered.set(cluster.id, [...(gathered.get(cluster.id) ?? []), note])
  }
  const clusters = [...live(board, 'cluster')].filter(wanted).sort(byOrder)
  return [
    ...clusters.map((cluster) => clusterChoice(board, t, cluster, gathered.get(cluster.id) ?? [])),
    ...loose.filter(wanted).map((note): Choice => {
      const { id, category } = note
      return { id, category, label: shownText(note), detail: speakerName(speakerOf(note), t) }
    }),
  ]
}

function clusterChoice(board: Board, t: Translate, cluster: Cluster, notes: readonly StickyNote[]): Choice {
  const row = getLive(board, 'row', cluster.rowId)
  const count = notes.length > 0 ? t('outline.noteCount', { count: notes.length }) : ''
  return {
    id: cluster.id,
    category: cluster.category,
    label: wordingOf(cluster, notes) || t('outline.unnamed'),
    detail: [row?.title, count].filter(Boolean).join('・'),
  }
}
