// The appendices of the Markdown export: votes, questions, and every note as it was written.
import type { Appendix } from './appendices'
import { escapeText, tableOf } from './mdText'

export function writeAppendix({ heading, columns, lines }: Appendix): string[] {
  const headings = columns.map((column) => column.heading)
  return [
    `## *${heading}*`,
    tableOf(
      headings,
      lines.map((line) => line.map(escapeText)),
    ),
  ]
}
