// Bugs that the simulation or a reader found, each as the shortest play that shows it.
import './sim/globalTime'
import { expect, test } from 'vitest'
import { wordsOfCommand } from '../../client/notice/wordsOfCommand'
import type { Cluster } from '../../shared/model/cluster'
import type { Result } from '../../shared/protocol/result'
import { contentOf } from './sim/content'
import { onStage, type Stage, titleId } from './sim/Stage'

const titleOf = (stage: Stage): string => (stage.ledger.board.get(titleId) as Cluster).title

test('[SR7] what came in behind a command that could not be stored does not overtake it', async () => {
  await onStage(['facilitator'], async (stage) => {
    await stage.open(0)
    const { server } = stage
    // The disk is full for a moment, and the board cannot be read back until long after there is space again.
    server.disk.isFull = server.disk.isUnreadable = true
    const told: Result[] = []
    const name = (title: string) =>
      stage.as(
        0,
        (session) =>
          void session.send({ t: 'cluster.name', id: titleId, title }).then((result) => told.push(result)),
      )
    name('第一')
    await stage.pass(1_000)
    server.disk.isFull = false
    name('第二')
    await stage.pass(6_000)
    server.disk.isUnreadable = false
    await stage.settle()
    expect(told.map(({ ok }) => ok)).toEqual([true, true])
    expect(titleOf(stage)).toBe('第二')
  })
})

test('[SR2] [SR5] a copy that comes over an old line is answered, not carried out', async () => {
  await onStage(['facilitator', 'recorder'], async (stage) => {
    await stage.open(0)
    await stage.open(1)
    // Changes nothing, so it leaves no trace in the log.
    const same = stage.as(0, (session) => session.send({ t: 'cluster.name', id: titleId, title: '中間' }))
    const { cid } = stage.client(0).inside()!.outbox.pending()[0]!
    await stage.settle()
    expect(await same).toMatchObject({ ok: true })
    stage.as(1, (session) => void session.send({ t: 'cluster.name', id: titleId, title: '後來' }))
    await stage.settle()
    stage.as(0, () =>
      stage.client(0).inside()!.mirror.sendCommand({ t: 'cluster.name', cid, id: titleId, title: '中間' }),
    )
    await stage.settle()
    expect(titleOf(stage)).toBe('後來')
  })
})

test('[SR5] [SR14] an edit whose answer was lost in a crash is in the text once', async () => {
  await onStage(['recorder', 'tableLead'], async (stage) => {
    await stage.open(0)
    await stage.open(1)
    const mine = stage.as(0, (session) => session.openText(titleId, 'title'))
    const theirs = stage.as(1, (session) => session.openText(titleId, 'title'))
    await stage.settle()
    stage.server.disk.crashAt = 'after'
    stage.server.onCrash = () => stage.crash()
    stage.as(0, () => mine.type('前中間'))
    await stage.until(() => !stage.server.isUp)
    stage.as(0, () => mine.type('前中又間後'))
    await stage.until(() => stage.session(1).status().connected)
    stage.as(1, () => theirs.type(`${theirs.text()}！`))
    await stage.settle()
    expect([...titleOf(stage)].sort()).toEqual([...'前中又間後！'].sort())
    expect([mine.text(), theirs.text()]).toEqual([titleOf(stage), titleOf(stage)])
  })
})

test('[SR6] [SR12] words typed offline into a text that was never open survive a reload', async () => {
  await onStage(['recorder'], async (stage) => {
    await stage.open(0)
    await stage.pass(6_000)
    stage.client(0).cutOffUntilMs = Number.POSITIVE_INFINITY
    stage.client(0).severLines(false)
    await stage.until(() => !stage.session(0).status().connected)
    stage.as(0, (session) => session.openText(titleId, 'title').type('中間斷線時寫的'))
    await stage.pass(100)
    stage.client(0).kill()
    stage.client(0).cutOffUntilMs = 0
    await stage.open(0)
    await stage.settle()
    expect(titleOf(stage)).toBe('中間斷線時寫的')
  })
})

test('[SR12] [SR14] who goes on typing after an offline reload goes on where the words on their way stopped', async () => {
  await onStage(['recorder'], async (stage) => {
    await stage.open(0)
    await stage.pass(6_000)
    stage.client(0).cutOffUntilMs = Number.POSITIVE_INFINITY
    stage.client(0).severLines(false)
    await stage.until(() => !stage.session(0).status().connected)
    stage.as(0, (session) => session.openText(titleId, 'title').type('中間一二三'))
    await stage.pass(100)
    stage.client(0).kill()
    stage.client(0).open(() => {})
    await stage.until(() => stage.client(0).session !== null)
    const text = stage.as(0, (session) => session.openText(titleId, 'title'))
    expect(text.text()).toBe('中間一二三')
    stage.as(0, () => text.type('中間一三四'))
    stage.client(0).cutOffUntilMs = 0
    await stage.settle()
    expect([titleOf(stage), text.text()]).toEqual(['中間一三四', '中間一三四'])
  })
})

test('[SR15] words for a record that was removed meanwhile become a draft, and the light does not hang', async () => {
  await onStage(['recorder', 'facilitator'], async (stage) => {
    await stage.open(0)
    await stage.open(1)
    stage.client(0).cutOffUntilMs = stage.time.nowMs + 5_000
    stage.client(0).severLines(false)
    await stage.until(() => !stage.session(0).status().connected)
    const text = stage.as(0, (session) => session.openText(titleId, 'title'))
    stage.as(0, () => text.type('中間寫了很多'))
    stage.as(1, (session) => void session.send({ t: 'cluster.remove', ids: [titleId] }))
    await stage.settle()
    const refused = stage.session(0).refused()
    expect(refused.map(({ code }) => code)).toEqual(['removed'])
    expect(wordsOfCommand(refused[0]!.command)).toBe('中間寫了很多')
    expect([text.text(), text.isSettled()]).toEqual(['中間', true])
    stage.session(0).dismissRefused(refused[0]!.cid)
    expect(stage.session(0).status()).toMatchObject({ sync: 'saved', waiting: 0 })
  })
})

test('[SR15] what was refused is still there, with its words, after a reload', async () => {
  await onStage(['facilitator', 'recorder'], async (stage) => {
    await stage.open(0)
    await stage.open(1)
    stage.client(0).slowDown(3_000)
    stage.as(1, (session) => void session.send({ t: 'cluster.remove', ids: [titleId] }))
    stage.as(0, (session) => void session.send({ t: 'cluster.name', id: titleId, title: '差點不見' }))
    await stage.settle()
    expect(stage.session(0).refused()).toHaveLength(1)
    await stage.pass(100)
    stage.client(0).kill()
    stage.client(0).open(() => {})
    await stage.until(() => stage.client(0).session?.refused().length === 1)
    await stage.settle()
    const [refused] = stage.session(0).refused()
    expect([refused!.code, wordsOfCommand(refused!.command)]).toEqual(['removed', '差點不見'])
    expect(stage.session(0).status().sync).toBe('refused')
    stage.session(0).dismissRefused(refused!.cid)
    await stage.settle()
    expect(stage.session(0).status()).toMatchObject({ sync: 'saved', waiting: 0 })
  })
})

test('[SR9] a refusal takes back what the person saw', async () => {
  await onStage(['facilitator', 'recorder'], async (stage) => {
    await stage.open(0)
    await stage.open(1)
    stage.client(0).slowDown(3_000)
    stage.as(1, (session) => void session.send({ t: 'cluster.remove', ids: [titleId] }))
    const named = stage.as(0, (session) =>
      session.send({ t: 'cluster.name', id: titleId, title: '搶先看到' }),
    )
    expect(stage.session(0).board().get(titleId)).toMatchObject({ title: '搶先看到', removedAt: null })
    await stage.settle()
    expect(await named).toMatchObject({ ok: false, code: 'removed' })
    expect(stage.session(0).refused()).toMatchObject([{ code: 'removed', command: { title: '搶先看到' } }])
    expect(stage.session(0).board().get(titleId)).toEqual(stage.ledger.board.get(titleId))
    expect(titleOf(stage)).toBe('中間')
  })
})

test('[SR10] a redo that comes between the update and the answer of its undo is carried out', async () => {
  await onStage(['facilitator'], async (stage) => {
    await stage.open(0)
    const id = 'made-and-undone-01'
    stage.as(0, (session) => void session.send({ t: 'cluster.add', id, category: 'risk', title: '風險' }))
    await stage.settle()
    const stored = () => stage.client(0).inside()!.mirror.docBoard.board.get(id)
    stage.as(0, (session) => void session.undo())
    await stage.until(
      () => stored()?.removedAt !== null && stage.client(0).inside()!.outbox.pending().length === 1,
    )
    const redone = stage.as(0, (session) => session.redo())
    await stage.settle()
    expect(await redone).toMatchObject({ ok: true })
    expect(stored()?.removedAt).toBeNull()
    const undone = stage.as(0, (session) => session.undo())
    await stage.settle()
    expect(await undone).toMatchObject({ ok: true })
    expect(stored()?.removedAt).not.toBeNull()
  })
})

test('[SR19] a waiting anonymous note stays own when a new line says what the server knows', async () => {
  await onStage(['participant'], async (stage) => {
    await stage.open(0)
    await stage.pass(6_000)
    stage.client(0).cutOffUntilMs = stage.time.nowMs + 60_000
    stage.client(0).severLines(false)
    await stage.until(() => !stage.session(0).status().connected)
    const id = 'anonymous-note-0001'
    stage.as(
      0,
      (session) =>
        void session.send({ t: 'note.add', id, text: '不敢具名', category: null, anonymous: true }),
    )
    await stage.pass(100)
    stage.client(0).kill()
    stage.client(0).open(() => {})
    await stage.until(() => stage.client(0).session !== null)
    const edited = stage.as(0, (session) => session.send({ t: 'note.edit', id, text: '改過了' }))
    expect(stage.session(0).owns(id)).toBe(true)
    stage.client(0).cutOffUntilMs = 0
    await stage.settle()
    expect(await edited).toMatchObject({ ok: true })
    await stage.pass(21_000)
    await stage.settle()
    expect(stage.ledger.board.get(id)).toMatchObject({ author: null, originalText: '改過了' })
  })
})

test('[SR16] a mirror that got no contents of an old epoch takes the new one', async () => {
  await onStage(
    ['recorder', 'recorder'],
    async (stage) => {
      await stage.open(0)
      const before = stage.ledger.epoch
      stage.as(0, (session) => void session.send({ t: 'cluster.name', id: titleId, title: '新的' }))
      await stage.settle()
      stage.crash()
      await stage.until(() => stage.ledger.epoch !== before)
      await stage.settle()
      const text = stage.as(0, (session) => session.openText(titleId, 'title'))
      stage.as(0, () => text.type('新的紀元'))
      await stage.settle()
      expect(titleOf(stage)).toBe('新的紀元')
      expect(stage.client(0).inside()!.mirror.epoch).toBe(stage.ledger.epoch)
    },
    1,
  )
})

test('[SR16] after an older backup was restored every mirror is what the backup holds, and typing goes on', async () => {
  await onStage(['recorder', 'tableLead'], async (stage) => {
    await stage.open(0)
    await stage.open(1)
    const text = stage.as(0, (session) => session.openText(titleId, 'title'))
    stage.as(0, () => text.type('中間早先'))
    await stage.settle()
    const backup = stage.server.disk.store.reopen({})
    stage.as(0, () => text.type('中間早先後來'))
    stage.as(1, (session) => void session.send({ t: 'row.add', id: 'row-after-backup', title: '後來' }))
    await stage.settle()
    expect(stage.session(1).board().get('row-after-backup')).toBeDefined()

    await stage.server.restore(backup)
    stage.server.start()
    await stage.settle()
    for (const n of [0, 1]) {
      expect(contentOf(stage.client(n).inside()!.mirror.docBoard.board)).toBe(contentOf(stage.ledger.board))
      expect(stage.session(n).board().get('row-after-backup')).toBeUndefined()
    }
    expect(text.text()).toBe('中間早先')
    stage.as(0, () => text.type('新中間早先'))
    await stage.settle()
    expect(titleOf(stage)).toBe('新中間早先')
  })
})

test('[SR16] a mirror that holds a deletion which a lying disk has lost starts anew', async () => {
  await onStage(['recorder', 'tableLead'], async (stage) => {
    await stage.open(0)
    await stage.open(1)
    const text = stage.as(0, (session) => session.openText(titleId, 'title'))
    await stage.settle()
    stage.server.disk.startLying()
    stage.as(0, () => text.type('中'))
    await stage.settle()
    expect(titleOf(stage)).toBe('中')
    await stage.server.losePower()
    stage.server.start()
    // Nobody was told: each notices by the silence.
    await stage.pass(60_000)
    await stage.settle()
    expect(titleOf(stage)).toBe('中間')
    for (const n of [0, 1])
      expect(contentOf(stage.client(n).inside()!.mirror.docBoard.board)).toBe(contentOf(stage.ledger.board))
  })
})

test('a line that died without a word is noticed though the clock was set back by hours', async () => {
  await onStage(['recorder'], async (stage) => {
    await stage.open(0)
    await stage.pass(6_000)
    stage.client(0).setClock(-5 * 3_600_000)
    stage.client(0).severLines(true)
    const sent = stage.as(0, (session) => session.send({ t: 'cluster.name', id: titleId, title: '後來' }))
    await stage.settle()
    expect(await sent).toMatchObject({ ok: true })
    expect(titleOf(stage)).toBe('後來')
  })
})

test('[SR14] words composed while a new document comes are sent when the composing is over', async () => {
  await onStage(['recorder', 'facilitator'], async (stage) => {
    await stage.open(0)
    await stage.open(1)
    const text = stage.as(0, (session) => session.openText(titleId, 'title'))
    await stage.settle()
    const before = stage.ledger.epoch
    stage.as(0, () => text.setComposing(true))
    stage.as(1, (session) => void session.send({ t: 'row.add', id: 'row-to-be-erased', title: '列' }))
    stage.as(1, (session) => void session.send({ t: 'record.erase', ids: ['row-to-be-erased'] }))
    await stage.until(
      () => stage.ledger.epoch !== before && stage.client(0).inside()!.mirror.epoch !== before,
    )
    await stage.settle()
    stage.as(0, () => text.type('中間組字'))
    stage.as(0, () => text.setComposing(false))
    await stage.settle()
    expect([titleOf(stage), text.isSettled()]).toEqual(['中間組字', true])
  })
})

test('[SR13] words are there once though their page died the moment it sent them', async () => {
  await onStage(['recorder', 'tableLead'], async (stage) => {
    await stage.open(0)
    await stage.open(1)
    await stage.pass(6_000)
    const text = stage.as(0, (session) => session.openText(titleId, 'title'))
    stage.as(0, () => text.type('中間甲乙'))
    const { outbox } = stage.client(0).inside()!
    await stage.until(() => outbox.pending().some(({ command }) => command.t === 'text.edit'))
    stage.client(0).kill()
    await stage.pass(5_000)
    const theirs = stage.as(1, (session) => session.openText(titleId, 'title'))
    await stage.settle()
    stage.as(1, () => theirs.type(theirs.text().replace('中間甲', '中間甲又')))
    await stage.settle()
    await stage.open(0)
    await stage.settle()
    expect([...titleOf(stage)].sort()).toEqual(
      [...(titleOf(stage).includes('又') ? '中間甲又乙' : '中間甲乙')].sort(),
    )
    expect(titleOf(stage)).toContain('乙')
  })
})

test('[SR12] a text is opened once, however long somebody composes in it', async () => {
  await onStage(['recorder'], async (stage) => {
    await stage.open(0)
    const before = stage.ledger.seq
    const text = stage.as(0, (session) => session.openText(titleId, 'title'))
    stage.as(0, () => text.setComposing(true))
    for (const word of ['中間ㄐ', '中間ㄐㄧ', '中間ㄐㄧㄚ']) {
      stage.as(0, () => text.type(word))
      await stage.pass(1_000)
    }
    expect(stage.ledger.seq).toBe(before + 1)
    stage.as(0, () => text.type('中間甲'))
    stage.as(0, () => text.setComposing(false))
    await stage.settle()
    expect(titleOf(stage)).toBe('中間甲')
  })
})
