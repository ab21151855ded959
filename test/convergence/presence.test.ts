// Presence: what others see of a person has the server's word for who it is.
import './sim/globalTime'
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

test('[SR18] a socket speaks for one awareness id, and for nobody else', () => {
  const desk = new PresenceDesk({ now: () => 0, after: () => () => {} }, () => {})
  const [one, other] = [member('one', 'participant'), member('other', 'observer')]
  const [mine, theirs] = [presence(), presence()]
  expect(desk.take(one, mine)).toBe(true)
  expect(desk.take(other, theirs)).toBe(true)
  expect(desk.take(other, mine)).toBe(false)
  expect(desk.take(one, theirs)).toBe(false)
  expect(desk.take(one, Uint8Array.of(2, 1, 1, 1))).toBe(false)
})

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
