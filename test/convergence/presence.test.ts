// Presence: what others see of a person has the server's word for who it is.
import './sim/globalTime'
import * as decoding from 'lib0/decoding'
import { expect, test } from 'vitest'
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import { Member } from '../../server/room/Member'
import { PresenceDesk } from '../../server/room/PresenceDesk'
import { createBoardDoc } from '../../shared/doc/boardDoc'
import type { Role } from '../../shared/model/role'
import { onStage } from './sim/Stage'

test('[SR18] others see a person under the name and role that the server knows', async () => {
  await onStage(['facilitator', 'participant'], async (stage) => {
    await stage.open(0)
    await stage.open(1)
    stage.as(0, (session) => session.setPresence({ selection: ['shared-cluster'], name: '別人' } as never))
    await stage.until(() => stage.session(1).peers().length > 0)
    expect(stage.session(1).peers()).toMatchObject([
      { presence: { name: 'person0', role: 'facilitator', selection: ['shared-cluster'] } },
    ])
    stage.client(0).kill()
    await stage.until(() => stage.session(1).peers().length === 0)
  })
})

test('[SR18] whoever comes back over a new line speaks for their id again, though the old line still hangs', () => {
  const desk = new PresenceDesk(
    { now: () => 0, after: () => () => {} },
    () => {},
    () => false,
  )
  const [old, fresh, other] = [
    member('one', 'participant'),
    member('one', 'participant'),
    member('other', 'observer'),
  ]
  const mine = presence()
  expect(desk.take(old, mine)).toBe(true)
  expect(desk.take(other, mine)).toBe(false)
  expect(desk.take(fresh, mine)).toBe(true)
  // The end of the old line takes nobody away.
  desk.leave(old)
  expect(desk.snapshot()).not.toBeNull()
})

test('[SR18] a socket speaks for one awareness id, and for nobody else', () => {
  const desk = new PresenceDesk(
    { now: () => 0, after: () => () => {} },
    () => {},
    () => false,
  )
  const [one, other] = [member('one', 'participant'), member('other', 'observer')]
  const [mine, theirs] = [presence(), presence()]
  expect(desk.take(one, mine)).toBe(true)
  expect(desk.take(other, theirs)).toBe(true)
  expect(desk.take(other, mine)).toBe(false)
  expect(desk.take(one, theirs)).toBe(false)
  expect(desk.take(one, Uint8Array.of(2, 1, 1, 1))).toBe(false)
})

test('in a large room only what staff show gets through, once, and its end', () => {
  let nowMs = 1000
  let flush = () => {}
  const sent: unknown[][] = []
  const desk = new PresenceDesk(
    {
      now: () => nowMs,
      after(_delayMs, task) {
        flush = task
        return () => {}
      },
    },
    (frame) => sent.push(statesIn(frame)),
    () => true,
  )
  const [chair, guest] = [member('chair', 'facilitator'), member('guest', 'participant')]
  const [fromChair, fromGuest] = [new Awareness(createBoardDoc()), new Awareness(createBoardDoc())]
  const say = (who: Member, awareness: Awareness, state: object) => {
    awareness.setLocalState({ ...state })
    expect(desk.take(who, encodeAwarenessUpdate(awareness, [awareness.clientID]))).toBe(true)
    flush()
  }
  const view = { mode: 'follow', call: 1, lane: 'risk', clusterId: null, centre: [1, 2], zoom: 1 }
  const told = [{ name: 'chair', role: 'facilitator', view }]
  say(guest, fromGuest, { cursor: ['risk', 1, 1], view })
  say(chair, fromChair, { cursor: ['risk', 1, 1] })
  expect(sent).toEqual([])
  expect(desk.snapshot()).toBeNull()
  say(chair, fromChair, { cursor: ['risk', 1, 1], view })
  say(chair, fromChair, { cursor: ['risk', 2, 2], view })
  expect(sent).toEqual([told])
  expect(statesIn(desk.snapshot()!)).toEqual(told)
  nowMs += 15_000
  say(chair, fromChair, { cursor: ['risk', 2, 2], view })
  expect(sent).toEqual([told, told])
  say(chair, fromChair, { view: null })
  expect(sent.slice(2)).toEqual([[{ name: 'chair', role: 'facilitator', view: null }]])
  for (const awareness of [fromChair, fromGuest]) awareness.destroy()
})

/** The states that an awareness frame tells, in its order. */
function statesIn(frame: Uint8Array): unknown[] {
  const decoder = decoding.createDecoder(frame)
  decoding.readVarUint(decoder)
  const update = decoding.createDecoder(decoding.readVarUint8Array(decoder))
  return Array.from({ length: decoding.readVarUint(update) }, () => {
    decoding.readVarUint(update)
    decoding.readVarUint(update)
    return JSON.parse(decoding.readVarString(update))
  })
}

function member(name: string, role: Role): Member {
  return new Member({ memberId: name, role, name, unit: '', scope: 'board' }, null, { send() {}, close() {} })
}

function presence(): Uint8Array {
  const awareness = new Awareness(createBoardDoc())
  awareness.setLocalState({ selection: [] })
  const update = encodeAwarenessUpdate(awareness, [awareness.clientID])
  awareness.destroy()
  return update
}
