// Reads the parts of our documents that tests check: headings, tables and fenced examples.
import { readFileSync } from 'node:fs'

export interface Fence {
  /** What stands behind the three backticks. */
  info: string
  text: string
}

export interface Section {
  /** Without the backticks. */
  title: string
  level: number
  text: string
  /** Body rows of its tables. */
  rows: string[][]
  fences: Fence[]
}

export function readDocument(name: string): Section[] {
  const text = readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8')
  const sections: Section[] = []
  let fence: Fence | null = null
  for (const line of text.split('\n')) {
    const section = sections.at(-1)
    const heading = fence ? null : /^(#+) (.+)$/.exec(line)
    if (heading)
      sections.push({
        title: heading[2]!.replaceAll('`', ''),
        level: heading[1]!.length,
        text: '',
        rows: [],
        fences: [],
      })
    else if (!section) continue
    else if (fence && line === '```') {
      section.fences.push(fence)
      fence = null
    } else if (fence) fence.text += `${line}\n`
    else if (line.startsWith('```')) fence = { info: line.slice(3), text: '' }
    else {
      section.text += `${line}\n`
      if (line.startsWith('|')) section.rows.push(cellsOf(line))
    }
  }
  for (const section of sections) section.rows = bodyOf(section.rows)
  return sections
}

export function findSection(sections: readonly Section[], title: string): Section {
  const found = sections.find((section) => section.title === title)
  if (!found) throw new Error(`there is no section ${title}`)
  return found
}

function cellsOf(line: string): string[] {
  return line
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|'))
}

/** Without the heads of tables and the lines under them. */
function bodyOf(rows: readonly string[][]): string[][] {
  const isRule = (row: string[] | undefined) => row?.every((cell) => /^:?-+:?$/.test(cell)) ?? false
  return rows.filter((row, index) => !isRule(row) && !isRule(rows[index + 1]))
}
