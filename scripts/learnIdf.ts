// Writes shared/text/similar/idfTable.ts from the camp's transcript: `npx tsx scripts/learnIdf.ts`. A test compares.
import { readFileSync, writeFileSync } from 'node:fs'
import { learnIdf } from '../shared/text/similar/learnIdf'

const transcript = new URL('../test/fixtures/camp-2019-01-18.transcript.md', import.meta.url)
const target = new URL('../shared/text/similar/idfTable.ts', import.meta.url)

const { sentences, rarest, levels } = learnIdf(readFileSync(transcript, 'utf8'))
const lines = levels.map(([weight, grams]) => `    [${weight}, '${grams}'],`)
writeFileSync(
  target,
  `// Made by scripts/learnIdf.ts from the ${sentences} sentences of test/fixtures/camp-2019-01-18.transcript.md: the natural
// logarithm of (sentences + 1) / (sentences with the gram + 1), rounded to halves. Grams of fewer than three sentences
// are left out. Not edited by hand.
import type { IdfTable } from './learnIdf'

export const idfTable: IdfTable = {
  sentences: ${sentences},
  rarest: ${rarest},
  levels: [
${lines.join('\n')}
  ],
}
`,
)
console.log(`${levels.length} levels from ${sentences} sentences`)
