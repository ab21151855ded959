// What letting go of a dragged entry does, by what lies under the pointer.
import { expect, it } from 'vitest'
import { type Drop, dropOf, type Under } from './dropOf'

const solution = { id: 's1', column: 'solution', rowId: 'row-one' } as const
const nowhere: Under = { rowId: null, column: null, entry: null, isBelow: false }
const over = (under: Partial<Under>) => dropOf(solution, { ...nowhere, ...under })

it('links to what it may be linked to, in the direction that the columns have', () => {
  const problem = { id: 'p1', column: 'problem' } as const
  expect(over({ rowId: 'row-two', column: 'problem', entry: problem })).toEqual<Drop>({
    ...{ kind: 'link', from: 's1', to: 'p1' },
  })
  const unit = { id: 'u1', column: 'unit' } as const
  expect(over({ rowId: 'row-one', column: 'unit', entry: unit })).toEqual<Drop>({
    ...{ kind: 'link', from: 'u1', to: 's1' },
  })
  expect(over({ entry: problem })).toMatchObject({ kind: 'link' })
})

it('moves beside an entry of its own column, and to the end of another row', () => {
  const other = { id: 's2', column: 'solution' } as const
  const place = { rowId: 'row-one', column: 'solution', entry: other } as const
  expect(over({ ...place, isBelow: true })).toEqual<Drop>({
    ...{ kind: 'move', rowId: 'row-one', beside: { id: 's2', side: 1 } },
  })
  expect(over(place)).toMatchObject({ beside: { side: -1 } })
  expect(over({ rowId: 'row-two', column: 'solution' })).toEqual<Drop>({
    ...{ kind: 'move', rowId: 'row-two', beside: null },
  })
  expect(over({ rowId: 'row-two' })).toMatchObject({ kind: 'move', rowId: 'row-two' })
})

it('changes the column where there is nothing to link to', () => {
  expect(over({ rowId: 'row-two', column: 'risk' })).toEqual<Drop>({
    ...{ kind: 'recategorise', rowId: 'row-two', column: 'risk' },
  })
})

it('does nothing on itself, where it stands already, and outside of the table', () => {
  expect(over({ rowId: 'row-one', column: 'solution', entry: solution })).toBeNull()
  expect(over({ rowId: 'row-one', column: 'solution' })).toBeNull()
  expect(over({ rowId: 'row-one' })).toBeNull()
  expect(over({})).toBeNull()
})
