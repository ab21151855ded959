// Enter in a searched list takes what the words mean now, not what the list showed a moment before.
import { expect, it } from 'vitest'
import { type Choice, choiceOfEnter, findChoices } from './choices'

const people: readonly Choice[] = [
  { id: '0', label: '王小明', detail: '財政部' },
  { id: '1', label: '陳大文', detail: '內政部' },
]
const offer = (typed: string): Choice => ({ id: 'new', label: typed, detail: '' })

it('takes the first that matches the words as they stand in the field', () => {
  expect(choiceOfEnter(people, '內政', offer)?.id).toBe('1')
  expect(choiceOfEnter(people, '王', offer)?.id).toBe('0')
})

it('names somebody new when nobody matches, where that is offered', () => {
  expect(choiceOfEnter(people, ' 林中 ', offer)).toEqual({ id: 'new', label: '林中', detail: '' })
  expect(choiceOfEnter(people, '林中')).toBeUndefined()
})

it('takes nothing for nothing, and offers no second of the same name', () => {
  expect(choiceOfEnter(people, '  ', offer)).toBeUndefined()
  expect(findChoices(people, '王小明', offer).map(({ id }) => id)).toEqual(['0'])
  expect(findChoices(people, '王', offer).map(({ id }) => id)).toEqual(['0', 'new'])
})
