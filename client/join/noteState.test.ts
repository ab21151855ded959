import { expect, it } from 'vitest'
import { noteState } from './noteState'

const resting = {
  removed: false,
  held: null,
  merged: false,
  unanswered: false,
  waiting: 0,
  connected: true,
} as const

it('tells what is on its way from what has arrived', () => {
  expect(noteState(resting)).toBe('onBoard')
  expect(noteState({ ...resting, unanswered: true, waiting: 1 })).toBe('sending')
  expect(noteState({ ...resting, unanswered: true, waiting: 1, connected: false })).toBe('waiting')
  expect(noteState({ ...resting, merged: true })).toBe('merged')
  expect(noteState({ ...resting, removed: true, merged: true })).toBe('removed')
})

it('says on the board only of notes that no command waits for', () => {
  expect(noteState({ ...resting, waiting: 3, connected: false })).toBe('onBoard')
  expect(noteState({ ...resting, unanswered: true, waiting: 0 })).toBe('onBoard')
  expect(noteState({ ...resting, removed: true, unanswered: true, waiting: 1, connected: false })).toBe(
    'waiting',
  )
})

it('says what a note waits for that nobody else sees yet', () => {
  expect(noteState({ ...resting, held: 'reveal' })).toBe('held')
  expect(noteState({ ...resting, held: 'batch' })).toBe('batch')
  expect(noteState({ ...resting, held: 'reveal', removed: true })).toBe('removed')
  expect(noteState({ ...resting, held: 'reveal', unanswered: true, waiting: 1 })).toBe('sending')
})
