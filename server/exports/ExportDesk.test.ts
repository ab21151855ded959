// Exports in their own thread: the file is of the moment it was asked for, and a thread that breaks down breaks nothing.
import { expect, test } from 'vitest'
import { everything } from '../../shared/worksheet/exportChoices'
import { newBoard } from '../../test/contract/importInto'
import { makeNote } from '../../test/fixtures/sceneBoard'
import { systemClock } from '../clock'
import { FileDesk } from '../threads/FileDesk'
import { DeskBusy } from '../threads/ThreadDesk'
import { ExportDesk } from './ExportDesk'

const order = { format: 'json', choices: everything }

test('a file is of the moment when it was asked for, whatever is edited meanwhile', async () => {
  const desk = new ExportDesk(systemClock)
  const board = newBoard('會議')
  const ids = Array.from({ length: 700 }, (_, n) => `note-${String(n).padStart(6, '0')}`)
  for (const id of ids) board.put(makeNote(id, { originalText: '先' }))
  const making = desk.make('member-1', [...board.all()], order)
  // Portions are still on their way while the board goes on.
  for (const id of ids) board.put(makeNote(id, { originalText: '後' }))
  const made = await making
  const text = new TextDecoder().decode(made?.file)
  expect(text.match(/"originalText":"先"/g)).toHaveLength(700)
  expect(text).not.toContain('後')
  expect(made).toMatchObject({ title: '會議', missing: [] })
  await desk.close()
})

test('the meeting is called in the file name as it is in the file', async () => {
  const desk = new ExportDesk(systemClock)
  const said = makeNote('note-000001', { author: { memberId: null, name: '王小明', unit: '' } })
  const records = [...newBoard('與王小明談').all(), said]
  const made = await desk.make('m', records, { format: 'csv', choices: { ...everything, pseudonyms: true } })
  expect(made?.title).toBe('與與會者1談')
  await desk.close()
})

test('a table that is not there makes no file', async () => {
  const desk = new ExportDesk(systemClock)
  const choices = { ...everything, tables: 'gone-000001' }
  expect(await desk.make('m', [...newBoard().all()], { format: 'csv', choices })).toBeNull()
  await desk.close()
})

test.each(['throws', 'runs out of memory', 'exits'])(
  'a thread that %s takes one file with it',
  async (how) => {
    const program = '../test/fixtures/breakingThread'
    const desk = new FileDesk<string, { file: Uint8Array } | null>(systemClock, {
      program,
      timeoutMs: 60_000,
      maxHeapMb: 64,
    })
    await expect(desk.order('m', [], how)).rejects.toThrow()
    const [next, refused] = await Promise.allSettled([
      desk.order('m', [], 'works'),
      desk.order('m', [], 'works').then(() => desk.order('m', [], 'throws')),
    ])
    expect(next).toMatchObject({ status: 'fulfilled', value: { file: new Uint8Array([1]) } })
    expect(refused.status).toBe('rejected')
    await desk.close()
    await expect(desk.order('m', [], 'works')).rejects.toBeInstanceOf(DeskBusy)
  },
)
