// Authority through a raw socket: whatever a member sends, only what their role allows is done, and in their own name.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { commandTypes } from '../../shared/commands'
import { makeId } from '../../shared/model/id'
import type { StickyNote } from '../../shared/model/note'
import { roles } from '../../shared/model/role'
import { rules } from '../../shared/permissions'
import { closeCodes } from '../../shared/protocol/closeCodes'
import { encodeAwareness, encodeSync, syncTypes } from '../../shared/protocol/frames'
import { openSession } from '../harness/api'
import { RawSocket } from '../harness/RawSocket'
import { encodePresence } from './encode'
import { expectRefusal, type Stage, setStage } from './stage'
import { cid } from './target'

let stage: Stage

beforeAll(async () => {
  stage = await setStage()
})
afterAll(() => stage.stop())

/** What the server does by itself never comes over a socket. */
const serversOwn: ReadonlySet<string> = new Set(['records.import', 'records.restore', 'held.release'])

/** One well-formed example of each command, about the records of the stage. */
function examples(): { [type in (typeof commandTypes)[number]]: object } {
  const { theirs, problemCluster, solutionCluster, row, link } = stage.ids
  return {
    'meeting.edit': { title: '搶來的標題' },
    'meeting.finish': {},
    'note.add': { id: makeId(), text: '我也說', category: 'problem' },
    'note.edit': { id: theirs, text: '改掉別人的話' },
    'note.reword': { id: theirs, text: '換個說法' },
    'note.tag': { ids: [theirs], theme: '別人的主題' },
    'note.move': { moves: [{ id: theirs, pos: [1, 2] }] },
    'note.recategorise': { ids: [theirs], category: 'risk' },
    'note.remove': { ids: [theirs] },
    'note.restore': { ids: [theirs] },
    'note.merge': { ids: [theirs], into: theirs },
    'note.split': { ids: [theirs] },
    'cluster.add': { id: makeId(), category: 'risk', title: '憑空多出來' },
    'cluster.gather': { clusterId: makeId(), noteIds: [theirs] },
    'cluster.release': { noteIds: [theirs] },
    'cluster.name': { id: problemCluster, title: '改名' },
    'cluster.move': { moves: [{ id: problemCluster, pos: [1, 2] }] },
    'cluster.recategorise': { id: problemCluster, category: 'risk' },
    'cluster.assign': { entry: { clusterId: problemCluster }, rowId: row },
    'cluster.mark': { id: problemCluster, minority: true },
    'cluster.remove': { ids: [problemCluster] },
    'cluster.restore': { ids: [problemCluster] },
    'row.add': { id: makeId(), title: '多一列' },
    'row.edit': { id: row, title: '改列名' },
    'row.remove': { ids: [row] },
    'row.restore': { ids: [row] },
    'link.add': { id: makeId(), from: { clusterId: solutionCluster }, to: { clusterId: problemCluster } },
    'link.remove': { ids: [link] },
    'link.restore': { ids: [link] },
    'table.add': { id: makeId(), name: '第三桌' },
    'table.edit': { id: makeId(), name: '第四桌' },
    'table.remove': { ids: [makeId()] },
    'response.set': { id: makeId(), rowId: row, feasibility: 'study', text: '研議' },
    'mind.add': { id: makeId(), parentId: null, text: '多一點' },
    'mind.edit': { id: makeId(), text: '改節點' },
    'mind.place': { id: makeId(), parentId: null },
    'mind.tag': { ids: [makeId()], stage: '執行' },
    'mind.remove': { ids: [makeId()] },
    'mind.restore': { ids: [makeId()] },
    'wording.respond': { id: theirs, text: '替別人回答' },
    'step.add': { id: makeId(), title: '亂開的步驟', activity: 'free' },
    'step.edit': { id: makeId(), title: '改名' },
    'step.run': { id: makeId(), state: 'open' },
    'step.remove': { ids: [makeId()] },
    'note.reveal': {},
    'question.ask': { id: makeId(), text: '請問' },
    'question.support': { id: makeId(), on: true },
    'question.set': { id: makeId(), state: 'answered' },
    'question.project': { id: null },
    'question.toNote': { id: makeId(), noteId: makeId(), category: null },
    'question.remove': { ids: [theirs] },
    'question.restore': { ids: [theirs] },
    'poll.add': { id: makeId(), title: '表決', mode: 'yesNo' },
    'poll.edit': { id: makeId(), title: '改題' },
    'poll.run': { id: makeId(), state: 'closed' },
    'poll.cast': { id: makeId(), choices: [] },
    'poll.count': { id: makeId(), counts: null },
    'poll.project': { id: null },
    'poll.remove': { ids: [makeId()] },
    'member.role': { memberId: 'somebody-else', role: 'facilitator' },
    'member.seat': { memberIds: ['somebody-else'], tableId: null },
    'member.remove': { memberId: 'somebody-else' },
    'member.agree': {},
    'meeting.lock': { locks: ['board'] },
    'meeting.speak': { speaking: null },
    'row.compare': { id: row, otherId: makeId(), mark: 'same' },
    'held.release': {},
    'text.open': { key: `${problemCluster}.title` },
    'text.edit': {
      key: `${problemCluster}.title`,
      epoch: 'any',
      del: [],
      ins: [{ after: null, text: '插' }],
    },
    'utterance.append': { after: null, utterances: [{ id: makeId(), speaker: '甲', text: '插話' }] },
    undo: { target: 'some-action-of-them' },
    'records.import': { records: [] },
    'records.restore': { records: [] },
    'moment.name': { id: makeId(), title: '這一刻' },
    'record.erase': { ids: [makeId()] },
    'member.erase': { memberId: stage.sessions.participant.memberId },
  }
}

describe('the document belongs to the server', () => {
  test.each([
    ['an Update', syncTypes.update],
    ['a SyncStep2', syncTypes.step2],
  ])('%s from a client closes the socket with 4403 and changes nothing', async (_name, type) => {
    await stage.expectUnharmed(async () => {
      const doc = new Y.Doc()
      doc.getMap('records').set(stage.ids.theirs, { kind: 'note', originalText: '改掉了' })
      const socket = await stage.join('facilitator')
      socket.send(encodeSync(type, Y.encodeStateAsUpdate(doc)))
      expect(await socket.closed).toMatchObject({ code: closeCodes.forbidden })
    })
  })

  test('a frame of an unknown sync type closes the socket as well', async () => {
    await stage.expectUnharmed(async () => {
      const socket = await stage.join('facilitator')
      socket.send(encodeSync(3, Uint8Array.of(0)))
      expect(await socket.closed).toMatchObject({ code: closeCodes.forbidden })
    })
  })
})

describe('a role does what it may and nothing else', () => {
  test('an observer changes nothing: every command is refused', async () => {
    await stage.expectUnharmed(async () => {
      const socket = await stage.join('observer')
      for (const [t, body] of Object.entries(examples())) {
        const result = await socket.ask({ t, cid: cid(), ...body })
        if (rules[t as keyof typeof rules].any.includes('observer')) continue
        expectRefusal(result, serversOwn.has(t) ? 'unknown_command' : 'forbidden')
      }
      await socket.leave()
    })
  })

  test('a participant arranges no clusters, rows, links, tables, answers or meeting, and touches no note of others', async () => {
    await stage.expectUnharmed(async () => {
      const socket = await stage.join('participant')
      for (const [t, body] of Object.entries(examples())) {
        const rule = rules[t as keyof typeof rules]
        if (rule.any.includes('participant') || serversOwn.has(t)) continue
        const code = rule.own?.includes('participant') ? 'not_yours' : 'forbidden'
        expectRefusal(await socket.ask({ t, cid: cid(), ...body }), code)
      }
      await socket.leave()
    })
  })

  test.each(['tableLead', 'recorder'] as const)(
    '%s cannot finish the meeting or make tables',
    async (role) => {
      await stage.expectUnharmed(async () => {
        const socket = await stage.join(role)
        for (const t of ['meeting.finish', 'table.add', 'table.remove'] as const) {
          expectRefusal(await socket.ask({ t, cid: cid(), ...examples()[t] }), 'forbidden')
        }
        await socket.leave()
      })
    },
  )

  test('who came by a link for answers answers, and does nothing else, over the socket or over HTTP', async () => {
    const { url } = stage.server
    const { boardId } = stage.board
    const call = (path: string, token: string, body: unknown) =>
      fetch(`${url}/api/boards/${boardId}/${path}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
    const lead = stage.sessions.facilitator.token
    for (const role of roles.filter((other) => other !== 'participant')) {
      expect((await call('links', lead, { role, scope: 'answers' })).status).toBe(400)
    }
    expect((await call('links', lead, { role: 'participant', scope: 'table:somewhere' })).status).toBe(400)
    const { link } = (await (
      await call('links', lead, { role: 'participant', scope: 'answers' })
    ).json()) as {
      link: string
    }
    expect(new URL(link).pathname).toBe(`/b/${boardId}/worksheet`)
    const session = await openSession(url, boardId, {
      capability: new URL(link).hash.slice(1),
      name: '承辦人',
    })
    expect(session).toMatchObject({ role: 'participant', scope: 'answers' })
    const socket = await RawSocket.join({ url, boardId, token: session.token })
    await stage.expectUnharmed(async () => {
      for (const [t, body] of Object.entries(examples())) {
        if (t === 'response.set') continue
        const code = serversOwn.has(t) ? 'unknown_command' : t === 'undo' ? 'undo_gone' : 'forbidden'
        expectRefusal(await socket.ask({ t, cid: cid(), ...body }), code)
      }
      for (const [path, body] of [
        ['links', { role: 'facilitator' }],
        ['links', { role: 'participant', scope: 'answers' }],
        ['join-code', { open: false }],
        ['import?format=notes', [{ text: '混進來的' }]],
      ] as const) {
        expect((await call(path, session.token, body)).status).toBe(403)
      }
    })
    const own = cid()
    const answer = { ...examples()['response.set'], t: 'response.set', cid: own }
    expect(await socket.ask(answer)).toMatchObject({ ok: true })
    expect(await socket.ask({ t: 'undo', cid: cid(), target: own })).toMatchObject({ ok: true })
    await socket.leave()
  })

  test('not even a facilitator changes the words somebody else said', async () => {
    await stage.expectUnharmed(async () => {
      const socket = await stage.join('recorder')
      expectRefusal(
        await socket.ask({ t: 'note.edit', cid: cid(), id: stage.ids.theirs, text: '不是我說的' }),
        'not_yours',
      )
      await socket.leave()
    })
  })

  test('every role is refused whole records over a socket', async () => {
    await stage.expectUnharmed(async () => {
      const forged = { kind: 'note', id: makeId(), originalText: '假的' }
      for (const role of ['facilitator', 'tableLead', 'recorder'] as const) {
        const socket = await stage.join(role)
        expectRefusal(
          await socket.ask({ t: 'records.import', cid: cid(), records: [forged] }),
          'unknown_command',
        )
        await socket.leave()
      }
    })
  })
})

describe('a name is the server’s word', () => {
  test('an author in a command is not looked at: the note is its socket’s', async () => {
    const socket = await stage.joinAs('participant')
    const id = makeId()
    const { memberId } = stage.sessions.facilitator
    const forged = { memberId, name: '主持人', unit: '冒名' }
    const lies = {
      author: forged,
      memberId,
      createdAt: 1,
      kind: 'row',
      held: true,
      sourced: true,
      mergedInto: makeId(),
      versions: [forged],
    }
    expect(
      await socket.ask({ t: 'note.add', cid: cid(), id, text: '我是誰', category: null, ...lies }),
    ).toMatchObject({ ok: true })
    const note = (await stage.records()).find((record) => (record as StickyNote).id === id) as StickyNote
    const own = stage.sessions.participant
    expect(note).toMatchObject({
      kind: 'note',
      author: { memberId: own.memberId, name: own.name, unit: '' },
      held: false,
      sourced: false,
    })
    expect(note).toMatchObject({ mergedInto: null, versions: [] })
    expect(note.createdAt).toBeGreaterThan(Date.now() - 60_000)
    await socket.leave()
  })

  test('a participant enters nothing in someone else’s name', async () => {
    await stage.expectUnharmed(async () => {
      const socket = await stage.join('participant')
      const proxyFor = { memberId: null, name: '別人', unit: '' }
      const result = await socket.ask({
        t: 'note.add',
        cid: cid(),
        id: makeId(),
        text: '代填',
        category: null,
        proxyFor,
      })
      expectRefusal(result, 'forbidden')
      await socket.leave()
    })
  })

  test('presence carries the name and role of its socket, and only that socket speaks for its id', async () => {
    const watcher = await stage.join('recorder')
    const [victim, liar] = [await stage.join('tableLead'), await stage.join('participant')]
    const told = (socket: RawSocket, id: number, match: object) =>
      socket.next(
        (frame) =>
          frame.type === 'awareness' &&
          frame.states.some((state) => state.id === id && isLike(state.state, match)),
      )
    victim.send(encodeAwareness(encodePresence(7001, 1, { selection: [stage.ids.theirs] })))
    await told(watcher, 7001, { name: '真的tableLead', role: 'tableLead' })
    // As the victim, as two at once, then as itself under a false name.
    liar.send(encodeAwareness(encodePresence(7001, 9, { name: '真的tableLead', typing: stage.ids.theirs })))
    liar.send(encodeAwareness(encodePresence(7001, 10, null)))
    liar.send(encodeAwareness(Uint8Array.of(2, 1, 1, 2, 123, 125, 2, 1, 2, 123, 125)))
    liar.send(
      encodeAwareness(
        encodePresence(7002, 1, { name: '真的facilitator', role: 'facilitator', selection: [] }),
      ),
    )
    await told(watcher, 7002, { name: '真的participant', role: 'participant' })
    const ofVictim = watcher.frames.flatMap((frame) =>
      frame.type === 'awareness' ? frame.states.filter(({ id }) => id === 7001) : [],
    )
    expect(ofVictim).toHaveLength(1)
    expect(liar.isOpen).toBe(true)
    for (const socket of [watcher, victim, liar]) await socket.leave()
  })
})

test('a command id that someone else used is no way to their answer', async () => {
  const [first, second] = [await stage.joinAs('tableLead'), await stage.join('participant')]
  const own = cid()
  const command = { t: 'note.add', cid: own, id: makeId(), text: '先說的', category: null }
  expect(await first.ask(command)).toMatchObject({ ok: true })
  await stage.expectUnharmed(async () => {
    expectRefusal(await second.ask({ ...command, id: makeId(), text: '借你的號碼' }), 'exists')
    // The one whose it is gets the same answer again, and nothing is done twice.
    const again = await stage.joinAs('tableLead')
    expect(await again.ask({ ...command, text: '第二次' })).toMatchObject({ ok: true })
    await again.leave()
  })
  await first.leave()
  await second.leave()
})

test('someone else’s action cannot be undone', async () => {
  const [lead, other] = [await stage.join('facilitator'), await stage.join('recorder')]
  const own = cid()
  expect(await lead.ask({ t: 'row.edit', cid: own, id: stage.ids.row, title: '新列名' })).toMatchObject({
    ok: true,
  })
  await stage.expectUnharmed(async () => {
    expectRefusal(await other.ask({ t: 'undo', cid: cid(), target: own }), 'not_yours')
    expectRefusal(await other.ask({ t: 'undo', cid: cid(), target: 'nobody-did-this' }), 'undo_gone')
  })
  await lead.leave()
  await other.leave()
})

function isLike(value: unknown, match: object): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.entries(match).every(([key, wanted]) => (value as Record<string, unknown>)[key] === wanted)
  )
}
