// Everybody the board knows by name: who wrote notes, spoke on the map, asked, or stands in the transcript. Whoever spoke
// on the map last comes first.
import { type Board, live } from '../model/board'
import type { MindMapNode } from '../model/mindNode'

export type Person = NonNullable<MindMapNode['speaker']>

export function knownPeople(board: Board): Person[] {
  const people = new Map<string, { person: Person; spokeAt: number; count: number }>()
  const meet = (person: Person | null, spokeAt = 0) => {
    if (!person || (person.name === '' && person.unit === '')) return
    const key = `${person.name}\u0000${person.unit}`
    const known = people.get(key) ?? { person, spokeAt: 0, count: 0 }
    // Who is known as a member can be asked about the wording.
    if (known.person.memberId === null && person.memberId !== null) known.person = person
    people.set(key, { ...known, spokeAt: Math.max(known.spokeAt, spokeAt), count: known.count + 1 })
  }
  for (const { speaker, createdAt } of live(board, 'mindNode')) meet(speaker, createdAt)
  for (const { proxyFor, author } of live(board, 'note')) meet(proxyFor ?? author)
  for (const { author } of live(board, 'question')) meet(author)
  for (const { speaker, unit, direction } of live(board, 'utterance'))
    if (!direction) meet({ memberId: null, name: speaker, unit })
  return [...people.values()]
    .sort((a, b) => b.spokeAt - a.spokeAt || b.count - a.count || (a.person.name < b.person.name ? -1 : 1))
    .map(({ person }) => person)
}

/** A person as typed: the name, then perhaps the agency after a stroke or in brackets. */
export function readPerson(typed: string): Person | null {
  const [name = '', unit = ''] = typed
    .replace(/[）)]\s*$/, '')
    .split(/[／/（(|｜]/)
    .map((part) => part.trim())
  return name === '' ? null : { memberId: null, name: name.slice(0, 60), unit: unit.slice(0, 80) }
}
