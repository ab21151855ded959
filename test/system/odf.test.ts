// OpenDocument exports against the OASIS schemas (RELAX NG, by jing): the camp, hostile texts, an empty board, any board.
import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exportFormats } from '../../server/exports/formats'
import type { BoardIndex } from '../../shared/model/board'
import { cleanText } from '../../shared/model/text'
import { boardSaying } from '../contract/boardSaying'
import { importInto, newBoard, now } from '../contract/importInto'
import { nastyTexts } from '../contract/nastyText'
import { randomBoard } from '../contract/randomBoard'
import { campText } from '../fixtures/readCamp'

const dir = mkdtempSync(join(tmpdir(), 'board-odf-'))
const schemas = fileURLToPath(new URL('../fixtures/odf/', import.meta.url))
const documents: string[] = []
const manifests: string[] = []

beforeAll(async () => {
  const camp = newBoard()
  importInto(camp, 'notes', campText('notes.json'))
  importInto(camp, 'worksheet', campText('worksheet.json'))
  const boards: Record<string, BoardIndex> = {
    camp,
    empty: newBoard(),
    hostile: boardSaying(cleanText(nastyTexts.join('\n')).slice(0, 2000)),
  }
  for (const [at, random] of fc.sample(randomBoard, { numRuns: 8, seed: 20190118 }).entries())
    boards[`random-${at}`] = random
  for (const format of ['odt', 'ods'])
    for (const [name, board] of Object.entries(boards)) await unpack(format, name, board)
})
afterAll(() => rmSync(dir, { recursive: true }))

async function unpack(format: string, name: string, board: BoardIndex): Promise<void> {
  const file = await exportFormats.get(format)!.render(board, { now })
  const folder = join(dir, `${name}-${format}`)
  mkdirSync(folder)
  for (const [path, bytes] of Object.entries(unzipSync(file as Uint8Array))) {
    const target = join(folder, path.replaceAll('/', '-'))
    writeFileSync(target, bytes)
    if (path.startsWith('META-INF')) manifests.push(target)
    else if (path.endsWith('.xml')) documents.push(target)
    else expect(strFromU8(bytes)).toBe(exportFormats.get(format)!.contentType)
  }
}

/** What is wrong with these files; empty when nothing is. Ids are not checked (-i), whose types in the schema clash. */
function validate(schema: string, files: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    execFile('jing', ['-i', join(schemas, schema), ...files], { maxBuffer: 2 ** 24 }, (error, stdout) => {
      // Debian's wrapper warns of Java libraries that it does not need; jing itself speaks on stdout.
      resolve(error && stdout === '' ? String(error) : stdout)
    })
  })
}

test('every part of every document is valid', async () => {
  // content, styles and meta of each; an ODS has settings as well.
  expect(documents).toHaveLength(11 * (3 + 4))
  expect(await validate('OpenDocument-v1.2-os-schema.rng', documents)).toBe('')
  expect(manifests).toHaveLength(22)
  expect(await validate('OpenDocument-v1.2-os-manifest-schema.rng', manifests)).toBe('')
})

test('a document with one wrong attribute is found', async () => {
  const [sound = ''] = documents.filter((path) => path.includes('camp-odt/content'))
  const wrong = join(dir, 'wrong.xml')
  writeFileSync(
    wrong,
    readFileSync(sound, 'utf8').replace('office:value-type="string"', 'office:value-type="words"'),
  )
  expect(await validate('OpenDocument-v1.2-os-schema.rng', [wrong])).toContain('office:value-type')
})
