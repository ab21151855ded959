// Who is named on a board, and what they are called in an export with pseudonyms: one person, one pseudonym.
import { translator } from '../../../shared/i18n/catalogue'
import type { Id } from '../../../shared/model/id'
import type { Language } from '../../../shared/model/meeting'
import type { BoardRecord } from '../../../shared/model/record'
import { namesIn, replaceNames, sameName } from './names'

/** A field of names as it was written, and whose it is where it is a member's. */
export interface Naming {
  memberId: Id | null
  name: string
}

/** Fields that hold names as plain text; persons with a member id are found wherever they are. */
export const nameFields: { readonly [kind: string]: readonly string[] } = {
  table: ['reporter', 'scribe'],
  cluster: ['speaker'],
  utterance: ['speaker'],
}

export interface Pseudonyms {
  /** The field with a pseudonym for each name in it. */
  inField(naming: Naming): string
  /** Every spelling that a sentence could use, with what stands for it. */
  spellings(): ReadonlyMap<string, string>
}

/**
 * Numbered by who comes first on the board. A name without a member is the member of that name when there is exactly
 * one, else a person of its own.
 */
export function pseudonymsOf(records: readonly BoardRecord[], language: Language): Pseudonyms {
  const oldestFirst = [...records].sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1))
  const namings = oldestFirst.flatMap(namingsIn)
  const people = namings.flatMap(({ memberId, name }) =>
    namesIn(name).map((one) => ({ memberId, name: one })),
  )
  const keyOf = keysOf(people)
  const given = givePseudonyms(people, keyOf, language)
  const inField = ({ memberId, name }: Naming) =>
    replaceNames(name, (one) => given.get(keyOf({ memberId, name: one })) ?? '')

  return {
    inField,
    spellings() {
      const spellings = new Map<string, string>()
      for (const naming of [...namings, ...people]) {
        if (namesIn(naming.name).length === 0 || spellings.has(naming.name)) continue
        spellings.set(naming.name.trim(), inField(naming))
      }
      return spellings
    },
  }
}

/** Who is the same person: equal for equal ones. */
function keysOf(people: readonly Naming[]): (person: Naming) => string {
  const members = new Map<string, Set<Id>>()
  for (const { memberId, name } of people) {
    if (memberId === null) continue
    members.set(sameName(name), (members.get(sameName(name)) ?? new Set()).add(memberId))
  }
  return ({ memberId, name }) => {
    const [only, ...others] = members.get(sameName(name)) ?? []
    const member = memberId ?? (others.length === 0 ? only : undefined)
    return member === undefined ? `name ${sameName(name)}` : `member ${member}`
  }
}

function givePseudonyms(
  people: readonly Naming[],
  keyOf: (person: Naming) => string,
  language: Language,
): Map<string, string> {
  const translate = translator(language)
  // Somebody may really be called so.
  const taken = new Set(people.map(({ name }) => sameName(name)))
  const given = new Map<string, string>()
  let number = 0
  for (const key of people.map(keyOf)) {
    if (given.has(key)) continue
    let pseudonym: string
    do pseudonym = translate('exports.pseudonym', { number: ++number })
    while (taken.has(sameName(pseudonym)))
    given.set(key, pseudonym)
  }
  return given
}

function namingsIn(record: BoardRecord): Naming[] {
  const fields = nameFields[record.kind] ?? []
  const inFields = fields.map((field) => ({
    memberId: null,
    name: String(record[field as keyof BoardRecord]),
  }))
  return [...inFields, ...personsWithin(record)]
}

function personsWithin(value: unknown): Naming[] {
  if (typeof value !== 'object' || value === null) return []
  if (isPerson(value)) return [{ memberId: value.memberId, name: value.name }]
  return Object.values(value).flatMap(personsWithin)
}

export function isPerson(value: object): value is Naming & { unit: string } {
  return 'memberId' in value && 'name' in value && typeof value.name === 'string'
}
