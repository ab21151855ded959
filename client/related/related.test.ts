import { expect, it } from 'vitest'
import { BoardIndex } from '../../shared/model/board'
import { noteDefaults, type StickyNote } from '../../shared/model/note'
import { readGlossary, writeGlossary } from './readGlossary'
import { relatedNotes } from './relatedNotes'

function note(id: string, fields: Partial<StickyNote> = {}): StickyNote {
  return { ...noteDefaults, versions: [], pos: [0, 0], createdAt: 1, originalText: id, ...fields, id }
}

it('reads a glossary a group per line, and leaves out what stands alone', () => {
  const glossary = readGlossary('報稅軟體、申報程式\n\n單獨\nPO， 聯絡人 ,PO；窗口')
  expect(glossary).toEqual([
    ['報稅軟體', '申報程式'],
    ['PO', '聯絡人', '窗口'],
  ])
  expect(readGlossary(writeGlossary(glossary))).toEqual(glossary)
})

it('lists the shown note of each stack once, but not the own stack nor what is gone', () => {
  const board = new BoardIndex([
    note('own', { mergedInto: 'top' }),
    note('top'),
    note('a'),
    note('behind-a', { mergedInto: 'a' }),
    note('gone', { removedAt: 3 }),
  ])
  const found = ['top', 'behind-a', 'gone', 'a'].map((id) => ({ id, score: 1, words: [id] }))
  expect(relatedNotes(board, 'own', found).map((one) => [one.note.id, one.words])).toEqual([
    ['a', ['behind-a']],
  ])
})
