// What a list to pick from offers for the words in its search, and which of it Enter takes.
import type { Category } from '../../../shared/model/category'
import { matchesSearch } from '../../text/matchesSearch'

export interface Choice {
  id: string
  category?: Category | null
  label: string
  detail: string
}

/** What picking the typed words themselves would be, where something new can be named. */
export type Offer = (typed: string) => Choice

/** Those that match, in their order, and last what the words would be by themselves. */
export function findChoices(choices: readonly Choice[], words: string, offer?: Offer): readonly Choice[] {
  const known = choices.filter((choice) => matchesSearch(words, choice.label, choice.detail))
  const typed = words.trim()
  const isNamed = known.some(({ label }) => label === typed)
  return offer && typed !== '' && !isNamed ? [...known, offer(typed)] : known
}

/**
 * By the words as they stand in the field at this moment: the list on the screen may still be that of the words before.
 * Nothing typed picks nothing.
 */
export function choiceOfEnter(choices: readonly Choice[], words: string, offer?: Offer): Choice | undefined {
  return words.trim() === '' ? undefined : findChoices(choices, words, offer)[0]
}
