// Who did what, for staff: the last actions of a board, without any text. What is held or anonymous is not in it.

export interface ActivityEntry {
  /** Server ms. */
  at: number
  memberId: string
  /** The command's type. */
  t: string
  /** What it was about, at most 20 ids. */
  ids: string[]
}

export const keptActivities = 1000
export const maxActivityIds = 20
/** Typing in one text is one action as long as the pauses are shorter than this, in ms. */
const sameActionMs = 60_000

export function noteActivity(list: ActivityEntry[], entry: ActivityEntry): void {
  const last = list.at(-1)
  const isSame =
    last &&
    last.memberId === entry.memberId &&
    last.t === entry.t &&
    entry.at - last.at < sameActionMs &&
    last.ids.join() === entry.ids.join()
  if (isSame) last.at = entry.at
  else list.push({ ...entry })
  if (list.length > 2 * keptActivities) list.splice(0, list.length - keptActivities)
}
