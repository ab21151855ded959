// A vote's result as counts: ballots and hands apart, equal counts on one place, nobody's name.
import type { Translate } from '../i18n/catalogue'
import type { Id } from '../model/id'
import { type Poll, yesNoOptions } from '../model/poll'

export interface ResultLine {
  id: Id
  text: string
  ballots: number
  hands: number
  total: number
  /** From 1; equal counts share one. */
  place: number
  isTied: boolean
}

export interface PollResult {
  /** Most votes first, equal ones in the order of the options; yes, no and abstain always in that order. */
  lines: ResultLine[]
  /** The largest total, at least 1: what a full bar stands for. */
  most: number
  /** Nothing but hands were counted. */
  isByHandOnly: boolean
}

const yesNoKeys = ['polls.yes', 'polls.no', 'polls.abstain'] as const

/** The options with their words, those of a yes-or-no vote too. */
export function optionsOf(poll: Poll, translate: Translate): { id: Id; text: string }[] {
  if (poll.mode !== 'yesNo') return poll.options
  return poll.options.map(({ id, text }) => {
    const key = yesNoKeys[(yesNoOptions as readonly string[]).indexOf(id)]
    return { id, text: key ? translate(key) : text }
  })
}

/** Nothing as long as counts are kept back, or there are none. */
export function resultOf(poll: Poll, translate: Translate): PollResult | null {
  const { tally, handTally, mode } = poll
  const isKeptBack = poll.state === 'open' && poll.hidden
  if (isKeptBack || (tally === null && handTally === null)) return null
  const countIn = (counts: Poll['tally'], id: Id) => counts?.find((row) => row.id === id)?.count ?? 0
  const totals = optionsOf(poll, translate).map(({ id, text }) => {
    const [ballots, hands] = [countIn(tally, id), countIn(handTally, id)]
    return { id, text, ballots, hands, total: ballots + hands }
  })
  const lines = totals.map((line) => ({
    ...line,
    place: 1 + totals.filter(({ total }) => total > line.total).length,
    isTied: line.total > 0 && totals.filter(({ total }) => total === line.total).length > 1,
  }))
  if (mode !== 'yesNo') lines.sort((a, b) => b.total - a.total)
  return {
    lines,
    most: Math.max(1, ...lines.map(({ total }) => total)),
    isByHandOnly: handTally !== null && poll.voters === 0,
  }
}
