import { expect, it } from 'vitest'
import { type Step, stepDefaults } from '../model/step'
import { countdownOfSpeaker, countdownOfStep, showTime, soonMsOf } from './countdown'

const minuteMs = 60_000
const start = Date.parse('2026-11-21T10:00:00+08:00')
const step = (fields: Partial<Step>): Step => ({
  ...stepDefaults,
  id: 'step-number-one',
  order: 'a0',
  createdAt: start,
  ...fields,
})

it('gives the gentle signal a fifth before the end: one minute at least, five at most, never before the half', () => {
  expect([1, 2, 5, 10, 25, 90].map((minutes) => soonMsOf(minutes * minuteMs) / minuteMs)).toEqual([
    0.5, 1, 1, 2, 5, 5,
  ])
})

it('signals once gently, once clearly, and counts over', () => {
  const open = step({ minutes: 10, state: 'open', openedAt: start })
  const at = (minutes: number) => countdownOfStep(open, start + minutes * minuteMs)!
  expect(at(0)).toEqual({ leftMs: 10 * minuteMs, totalMs: 10 * minuteMs, signal: 'none', isRunning: true })
  expect([7.9, 8, 9.99, 10, 12].map((minutes) => at(minutes).signal)).toEqual([
    'none',
    'soon',
    'soon',
    'over',
    'over',
  ])
  expect(showTime(at(12).leftMs)).toBe('+2:00')
})

it('stands still while paused, goes on with what is left, and never runs before its start', () => {
  const paused = step({ minutes: 10, state: 'paused', openedAt: null, spentMs: 4 * minuteMs })
  expect(countdownOfStep(paused, start + 99 * minuteMs)).toMatchObject({
    leftMs: 6 * minuteMs,
    isRunning: false,
  })
  const again = { ...paused, state: 'open' as const, openedAt: start }
  expect(countdownOfStep(again, start + minuteMs)).toMatchObject({ leftMs: 5 * minuteMs, isRunning: true })
  expect(countdownOfStep(again, start - minuteMs)!.leftMs).toBe(6 * minuteMs)
  expect(countdownOfStep(step({ minutes: 0 }), start)).toBeNull()
})

it('times who has the floor', () => {
  const speaking = { tableId: null, who: '林科長', seconds: 180, startedAt: start }
  expect(countdownOfSpeaker(speaking, start + 2 * minuteMs).signal).toBe('soon')
  expect(countdownOfSpeaker(speaking, start + 3 * minuteMs).signal).toBe('over')
})

it('shows a time as it is read out', () => {
  expect([750_000, 59_001, 1, 0, -500, -12_000, 3_750_000].map(showTime)).toEqual([
    '12:30',
    '1:00',
    '0:01',
    '0:00',
    '0:00',
    '+0:12',
    '1:02:30',
  ])
})
