// No file of any format names anybody when pseudonyms are asked for: the camp, through every writer and picture.

import * as v from 'valibot'
import { expect, test } from 'vitest'
import { prepareExport } from '../../server/exports/choices/prepareExport'
import { exportFormats } from '../../server/exports/formats'
import { exportChoicesSchema } from '../../shared/worksheet/exportChoices'
import { campText } from '../fixtures/readCamp'
import { importInto, newBoard, now } from './importInto'
import { readExportWords } from './readExportWords'

const board = newBoard()
importInto(board, 'notes', campText('notes.json'))
importInto(board, 'worksheet', campText('worksheet.json'))
const names = [
  ...[
    '林雨蒼',
    '黃超邦',
    '劉宗熹',
    '高慈蔚',
    '郭俊呈',
    '李榮哲',
    '唐鳳',
    '錢慕賢',
    '賴致翔',
    '王明源',
    '李嘉慧',
  ],
  ...['徐易麟', '張兆琦', 'Peggy'],
]

/** The archive of everything holds a file of every other format. */
async function wordsOf(query: object): Promise<string> {
  const { board: prepared, options } = prepareExport(
    [...board.all()],
    v.parse(exportChoicesSchema, query),
    now,
  )!
  return readExportWords('zip', await exportFormats.get('zip')!.render(prepared, options))
}

test('the camp in every format', async () => {
  const named = await wordsOf({})
  const renamed = await wordsOf({ pseudonyms: 'on' })
  const found = (words: string) => names.filter((name) => words.includes(name))
  expect(found(named)).toEqual(names)
  expect(found(renamed)).toEqual([])
  expect(renamed).toContain('與會者1')
  for (const agency of ['人事總處', '衛福部']) expect(renamed).toContain(agency)
})
