// The PDF: the same bytes for the same board, and what its font lacks is said. Its words are read in test/system.
import { expect, test } from 'vitest'
import { exportFormats } from '../../server/exports/formats'
import { cleanText } from '../../shared/model/text'
import { makeNote } from '../fixtures/sceneBoard'
import { boardSaying } from './boardSaying'
import { newBoard, now } from './importInto'
import { nastyTexts } from './nastyText'

async function write(board: Parameters<typeof pdf.render>[0]) {
  let missing: readonly string[] = []
  const onMissing = (characters: readonly string[]) => {
    missing = characters
  }
  const file = Buffer.from(await pdf.render(board, { now, onMissing }))
  return { file, missing }
}

const pdf = exportFormats.get('pdf')!

test('is a PDF with its fonts inside, the same whenever it is made', async () => {
  const [first, again] = [await write(newBoard('會議')), await write(newBoard('會議'))]
  expect(first.file.subarray(0, 5).toString()).toBe('%PDF-')
  expect(first.file.toString('latin1')).toMatch(/\/FontFile2 /)
  expect(first.file.equals(again.file)).toBe(true)
  expect(first.missing).toEqual([])
})

test('names what its font lacks, as people see characters', async () => {
  const board = newBoard('謝謝🙏')
  board.put(makeNote('note-000001', { originalText: '👩‍👩‍👧‍👦和🙏、堃' }))
  expect((await write(board)).missing).toEqual(['🙏', '👩‍👩‍👧‍👦'])
})

test('is made of hostile texts, and of what no stored text can hold', async () => {
  const all = nastyTexts.map(cleanText).join('\n')
  for (const text of [
    all.slice(0, 300),
    `${'長'.repeat(1900)}`,
    'a\u0000\uD800\uFFFE\u202Eb',
    'x'.repeat(1900),
  ]) {
    const { file } = await write(boardSaying(text))
    expect(file.subarray(-6).toString()).toContain('EOF')
  }
})
