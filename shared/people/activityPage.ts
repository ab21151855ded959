// One page of who did what, newest first, for staff. Ids and times only: no words, nothing held or anonymous.

export interface ActivityLine {
  /** Server ms. */
  at: number
  memberId: string
  /** Empty for who gave none. */
  name: string
  unit: string
  /** The command's type. */
  t: string
  /** The records or members it was about. */
  ids: string[]
}

export interface ActivityPage {
  entries: ActivityLine[]
  /** What to ask for as `before` to get the next page; null when there is none. */
  next: number | null
}
