// What has to fit on a board when something comes back that was away while others went on: a gathered note is of its
// cluster's category, and a link joins an allowed pair, once.
import { type Board, getLive, live } from '../model/board'
import { linkTargets } from '../model/category'
import type { Link } from '../model/link'
import { type Draft, type Refusal, refuse } from './define'

/** Loosens what no longer fits around the draft's changes; true when there was anything. */
export function loosenUnfit(draft: Draft, now: number): boolean {
  const loosened = new Set<string>()
  for (const { id, kind } of [...draft.puts.values()]) {
    if (kind === 'note') loosenNote(draft, id, loosened)
    else if (kind === 'link') removeLink(draft, id, now, loosened)
    else if (kind === 'cluster') {
      for (const note of [...live(draft, 'note')])
        if (note.clusterId === id) loosenNote(draft, note.id, loosened)
      for (const link of [...live(draft, 'link')]) {
        if (link.from === id || link.to === id) removeLink(draft, link.id, now, loosened)
      }
    }
  }
  return loosened.size > 0
}

/** Why this link may not stand; links to removed ends stay as they are. */
export function whyUnfit(board: Board, link: Link): Refusal | undefined {
  const [from, to] = [getLive(board, 'cluster', link.from), getLive(board, 'cluster', link.to)]
  if (from && to && !linkTargets[from.category].includes(to.category)) {
    return refuse('link_pair', { from: from.category, to: to.category })
  }
  for (const other of live(board, 'link')) {
    if (other.id !== link.id && other.from === link.from && other.to === link.to) return refuse('link_exists')
  }
  return undefined
}

function loosenNote(draft: Draft, id: string, loosened: Set<string>): void {
  const note = getLive(draft, 'note', id)
  const cluster = note && getLive(draft, 'cluster', note.clusterId)
  if (!cluster || cluster.category === note.category) return
  draft.put({ ...note, clusterId: null })
  loosened.add(id)
}

function removeLink(draft: Draft, id: string, now: number, loosened: Set<string>): void {
  const link = getLive(draft, 'link', id)
  if (!link || !whyUnfit(draft, link)) return
  draft.put({ ...link, removedAt: now })
  loosened.add(id)
}
