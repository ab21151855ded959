// 隨機分桌: people dealt to tables like cards, colleague after colleague, so that those of one agency sit apart as long
// as there are tables enough, and no table has two people more than another.
export interface Seatable {
  memberId: string
  unit: string
}

/** Member → table. `random` gives numbers in [0, 1). Empty without tables. */
export function seatAtRandom(
  people: readonly Seatable[],
  tableIds: readonly string[],
  random: () => number,
): Map<string, string> {
  const seats = new Map<string, string>()
  const tables = shuffle(tableIds, random)
  if (tables.length === 0) return seats
  const dealt = shuffle(agenciesOf(people), random).flatMap((colleagues) => shuffle(colleagues, random))
  for (const [place, { memberId }] of dealt.entries()) seats.set(memberId, tables[place % tables.length]!)
  return seats
}

/** Agencies of which two or more sit at one table, in the order of the people. */
export function agenciesTogether(
  people: readonly Seatable[],
  seats: ReadonlyMap<string, string | null>,
): string[] {
  return agenciesOf(people).flatMap((colleagues) => {
    const taken = colleagues.map(({ memberId }) => seats.get(memberId)).filter(Boolean)
    return new Set(taken).size < taken.length ? [colleagues[0]!.unit.trim()] : []
  })
}

/** The people by agency; who gave none is a colleague of nobody. */
function agenciesOf(people: readonly Seatable[]): Seatable[][] {
  const agencies = new Map<string, Seatable[]>()
  for (const person of people) {
    const name = sameName(person.unit)
    const key = name === '' ? `\u0001${person.memberId}` : name
    const colleagues = agencies.get(key)
    if (colleagues) colleagues.push(person)
    else agencies.set(key, [person])
  }
  return [...agencies.values()]
}

/** However it was typed: 台 for 臺, full-width letters, spaces. */
function sameName(unit: string): string {
  return unit.normalize('NFKC').toLowerCase().replaceAll('台', '臺').replace(/\s+/g, '')
}

function shuffle<T>(items: readonly T[], random: () => number): T[] {
  const shuffled = [...items]
  for (let last = shuffled.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1))
    ;[shuffled[last], shuffled[other]] = [shuffled[other]!, shuffled[last]!]
  }
  return shuffled
}
