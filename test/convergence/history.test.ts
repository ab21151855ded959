// Random commands through a real room, its log filed every so often: each moment told from the chapters is the board as it
// was then, also across new epochs, and the board itself is none the worse.
import { expect, test } from 'vitest'
import { createBoard } from '../../server/createBoard'
import { inlineArchivist } from '../../server/history/Archivist'
import { boardAt, covers, unpackContent } from '../../server/history/chapter'
import { createMetrics } from '../../server/metrics'
import { Room } from '../../server/room/Room'
import { MemoryStore } from '../../server/store/memory/MemoryStore'
import type { BoardRecord } from '../../shared/model/record'
import { closeCodes } from '../../shared/protocol/closeCodes'
import { RandomCommands } from './commands/RandomCommands'

const byId = (records: Iterable<BoardRecord>) => Object.fromEntries([...records].map((r) => [r.id, r]))

test.each([1, 2, 3])('seed %i', async (seed) => {
  const random = new RandomCommands(seed)
  const store = new MemoryStore()
  let now = 1_700_000_000_000
  const { boardId } = await createBoard(store, {}, [], now)
  let epochs = 0
  const open = async () =>
    (await Room.open(boardId, {
      store,
      clock: { now: () => now, after: () => () => {} },
      metrics: createMetrics({ process: false }),
      makeEpoch: () => `epoch-${++epochs}-00000000`,
      compactAfterIds: 1,
      limits: { notes: 1000, records: 1000, commandsPer10s: 1000, presenceMembers: 50 },
    }))!
  let room = await open()
  const known = new Map<number, { [id: string]: BoardRecord }>()
  const remember = async () => {
    const { seq, records } = await room.look((state) => ({
      seq: state.seq,
      records: byId(state.docBoard.board.all()),
    }))
    known.set(seq, records)
  }
  await remember()
  for (let turn = 0; turn < 150; turn++) {
    const { epoch } = await room.look(({ epoch: now }) => ({ epoch: now }))
    const command = random.next()
    // What is erased is told of elsewhere: here nothing leaves the past.
    if (command.t === 'record.erase' || command.t === 'member.erase') continue
    now += random.random.int(1, 4000)
    const decision = random.decide(random.person('facilitator'), command)
    const sent = command.t === 'text.edit' ? { ...command, epoch } : command
    const result = await room.submit(random.person('facilitator'), sent)
    if (result.ok && decision.ok) random.apply(command, decision)
    await remember()
    if (!random.random.chance(0.1)) continue
    // Closed and opened again with two client ids in it, the board starts a new epoch.
    await room.close(closeCodes.restart, 'test')
    room = await open()
    expect(await room.look(({ docBoard }) => byId(docBoard.board.all()))).toEqual([...known.values()].at(-1))
  }
  const loaded = (await store.loadBoard(boardId))!
  const infos = await store.listChapters(boardId)
  const tail = (await inlineArchivist.file(loaded)).chapter
  const chapters = await Promise.all(infos.map(({ fromSeq }) => store.getChapter(boardId, fromSeq)))
  const all = [...chapters, tail].flatMap((chapter) => chapter ?? [])
  expect(known.size).toBeGreaterThan(20)
  expect(epochs).toBeGreaterThan(0)
  expect(infos.length).toBeGreaterThan(0)
  for (const [seq, records] of known) {
    const chapter = all.find((each) => covers(each, seq))
    expect([seq, chapter && byId(boardAt(unpackContent(chapter.body), seq).records)]).toEqual([seq, records])
  }
  expect(all.map((chapter) => JSON.stringify(unpackContent(chapter.body))).join()).not.toContain('"inverse"')
  await room.close(closeCodes.restart, 'done')
})
