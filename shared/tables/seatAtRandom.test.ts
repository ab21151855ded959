// Seating at random: even tables, colleagues apart wherever that can be, by 500 seeded meetings and by example.
import { expect, it } from 'vitest'
import { makeRandom } from '../../test/harness/randomSource'
import { agenciesTogether, type Seatable, seatAtRandom } from './seatAtRandom'

const agencies = ['財政部', '衛生福利部', '國發會', '內政部', '']

function meeting(random: () => number): { people: Seatable[]; tables: string[] } {
  const people = Array.from({ length: Math.floor(random() * 60) }, (_, n) => ({
    memberId: `member-${n}`,
    // Some agencies send many: the first weighs most.
    unit: agencies[Math.floor(random() * random() * agencies.length)]!,
  }))
  return { people, tables: Array.from({ length: 1 + Math.floor(random() * 9) }, (_, n) => `table-${n}`) }
}

it('seats everybody once, tables differ by one at most, an agency is spread as far as it goes', () => {
  for (let seed = 1; seed <= 500; seed++) {
    const random = makeRandom(seed)
    const { people, tables } = meeting(random)
    const seats = seatAtRandom(people, tables, random)
    expect([...seats.keys()].sort()).toEqual(people.map(({ memberId }) => memberId).sort())
    const sizes = tables.map((id) => [...seats.values()].filter((seat) => seat === id).length)
    expect(Math.max(...sizes) - Math.min(...sizes), `seed ${seed}`).toBeLessThanOrEqual(1)
    for (const unit of agencies.filter(Boolean)) {
      const colleagues = people.filter((person) => person.unit === unit)
      for (const id of tables) {
        const here = colleagues.filter(({ memberId }) => seats.get(memberId) === id).length
        // With no more colleagues than tables this is one: nobody sits with a colleague.
        expect(here, `seed ${seed} ${unit}`).toBeLessThanOrEqual(Math.ceil(colleagues.length / tables.length))
      }
      const isCrowded = colleagues.length > tables.length
      expect(agenciesTogether(people, seats).includes(unit), `seed ${seed} ${unit}`).toBe(isCrowded)
    }
  }
})

it('gives another seating by chance, the same for the same seed, and takes spellings of one agency as one', () => {
  const people = ['台北市政府', '臺北市 政府', '', ''].map((unit, n) => ({ memberId: `m${n}`, unit }))
  const seatings = new Set(
    Array.from({ length: 40 }, (_, seed) => {
      const seats = seatAtRandom(people, ['a', 'b'], makeRandom(seed))
      expect(seats.get('m0')).not.toBe(seats.get('m1'))
      return JSON.stringify([...seats].sort())
    }),
  )
  expect(seatings.size).toBeGreaterThan(3)
  expect(seatAtRandom(people, ['a', 'b'], makeRandom(7))).toEqual(
    seatAtRandom(people, ['a', 'b'], makeRandom(7)),
  )
  expect(seatAtRandom(people, [], makeRandom(1)).size).toBe(0)
})
