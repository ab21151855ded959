// The import rule of ARCHITECTURE.md holds in the real source, and each wall is noticed when it is broken.
import { describe, expect, test } from 'vitest'
import { buildImportGraph, readSources } from './importGraph'
import { listViolations } from './importRules'

const findIn = (sources: Record<string, string>) =>
  listViolations(buildImportGraph(new Map(Object.entries(sources))))

test('the source keeps to the import rule', () => {
  const sources = readSources()
  expect(sources.size).toBeGreaterThan(10)
  expect(listViolations(buildImportGraph(sources))).toEqual([])
})

describe('a planted import is caught', () => {
  test.each([
    ['shared/model/note.ts', `import { room } from '../../server/room'`, 'knows neither side'],
    ['shared/model/note.ts', `export * from '../../client/main'`, 'knows neither side'],
    ['shared/model/note.ts', `import type { Room } from '../../server/room'`, 'knows neither side'],
    ['shared/text/split.ts', `import { readFileSync } from 'node:fs'`, 'plain TypeScript'],
    ['shared/text/split.ts', `import { readFileSync } from 'fs'`, 'plain TypeScript'],
    ['shared/scene/paint.ts', `import { useMemo } from 'react'`, 'plain TypeScript'],
    ['shared/commands/add.ts', `import * as Y from 'yjs'`, 'only shared/doc'],
    ['shared/model/note.ts', `import { say } from '../i18n/say'`, 'nothing else of shared'],
    ['shared/geometry/box.ts', `import { say } from '../i18n/say'`, 'nothing else of shared'],
    ['client/main.tsx', `const later = () => import('../server/room')`, 'itself and shared only'],
    ['client/main.tsx', `import { join } from 'node:path'`, 'no Node'],
    ['server/room.ts', `import { connect } from '../client/sync/connect'`, 'itself and shared only'],
    ['client/canvas/Board.tsx', `import { List } from '../outline/List'`, 'equal views'],
    ['client/outline/List.tsx', `import { Board } from '../canvas/Board'`, 'equal views'],
    ['client/join/Join.tsx', `import Konva from 'konva/lib/Core'`, 'no Konva'],
  ])('%s: %s', (path, source, says) => {
    expect(findIn({ [path]: source })).toEqual([expect.stringContaining(says)])
  })

  test('Konva is found behind other files of the join route', () => {
    const violations = findIn({
      'client/join/Join.tsx': `import { Card } from '../card/Card'`,
      'client/card/Card.tsx': `export { Stage } from 'react-konva'`,
    })
    expect(violations).toEqual([
      'client/join/Join.tsx → client/card/Card.tsx → react-konva: the join route has no Konva',
    ])
  })
})

test('allowed imports are let through, and comments and strings are no imports', () => {
  expect(
    findIn({
      'shared/doc/read.ts': `import * as Y from 'yjs'\nimport { note } from '../model/note'`,
      'shared/model/note.ts': `import { box } from '../geometry/box'\n// import x from '../../server/room'\nexport const help = "import x from 'react'"`,
      'client/join/Join.tsx': `import type { Stage } from 'react-konva'\nconst Board = () => import('../canvas/Board')`,
      'client/canvas/Board.tsx': `import { Stage } from 'react-konva'\nimport { note } from '../../shared/model/note'`,
      'server/room.ts': `import { EventEmitter } from 'node:events'\nimport { note } from '../shared/model/note'`,
    }),
  ).toEqual([])
})
