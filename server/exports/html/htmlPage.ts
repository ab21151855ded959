// The worksheet as one page that stands alone: no script, nothing fetched, a table that screen readers can walk.
import { createHash } from 'node:crypto'
import type { Field, Paper, PaperAppendix, PaperCell, PaperRow, PaperTable, Paragraph } from '../paper/Paper'
import { spacedLabel } from '../paper/Paper'
import { htmlStyle } from './htmlStyle'
import { tag, words } from './tag'

export function htmlPage(paper: Paper): string {
  const style = htmlStyle(paper.tables)
  const head = [
    tag('meta', { charset: 'utf-8' }),
    tag('meta', { 'http-equiv': 'Content-Security-Policy', content: policyFor(style) }),
    tag('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    tag('meta', { name: 'referrer', content: 'no-referrer' }),
    tag('title', {}, words(paper.title.text)),
    `<style>${style}</style>`,
  ]
  const body = [
    tag('header', {}, ...headOf(paper)),
    ...paper.tables.map((table, at) => sectionOf(table, `table-${at + 1}`)),
    ...paper.appendices.map((appendix, at) =>
      appendixOf(appendix, at + 1 === paper.appendices.length ? 'notes' : `appendix-${at + 1}`),
    ),
  ]
  const page = tag(
    'html',
    { lang: paper.language },
    `\n${tag('head', {}, ...head)}\n`,
    `${tag('body', {}, `\n${tag('main', {}, ...body)}\n`)}\n`,
  )
  return `<!DOCTYPE html>\n${page}\n`
}

/** Even opened from a mail or another site, the page can only show itself. */
function policyFor(style: string): string {
  const hash = createHash('sha256').update(style).digest('base64')
  return `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`
}

function headOf(paper: Paper): string[] {
  const facts = paper.facts.flatMap((fields) =>
    fields.map(
      ({ label, text }) => tag('dt', {}, words(label.replace(/[：:] ?$/, ''))) + tag('dd', {}, linked(text)),
    ),
  )
  return [
    tag('h1', {}, fieldOf(paper.title, 0)),
    tag('p', {}, tag('span', { class: `status ${paper.isDraft ? 'draft' : 'done'}` }, words(paper.status))),
    ...(paper.limits ? [tag('p', { class: 'limits' }, words(paper.limits))] : []),
    ...(paper.notice ? [tag('p', { class: 'notice' }, words(paper.notice))] : []),
    tag('dl', {}, ...facts),
    ...paper.remarks.map((remark) => tag('p', { class: 'remark' }, words(remark))),
  ]
}

/** A web address can be followed; nothing else is ever an address. */
function linked(text: string): string {
  const isAddress = /^https?:\/\/[^\s"<>]+$/.test(text)
  return isAddress ? tag('a', { href: text, rel: 'noopener noreferrer' }, words(text)) : words(text)
}

function sectionOf(table: PaperTable, id: string): string {
  const headings = table.columns.map(({ heading }, at) =>
    tag('th', { scope: 'col', class: `c${at}` }, words(heading)),
  )
  return tag(
    'section',
    {},
    tag('h2', { id }, fieldOf(table.heading, 0)),
    ...(table.people.length > 0 ? [tag('p', { class: 'people' }, ...table.people.map(fieldOf))] : []),
    frame(
      id,
      tag('caption', {}, words(table.heading.text)),
      tag('thead', {}, tag('tr', {}, ...headings)),
      ...table.rows.map((row) => bodyOf(row, table.columns.length)),
    ),
  )
}

/** Wide tables scroll inside their frame, by keyboard too. */
function frame(labelledBy: string, ...table: string[]): string {
  const reach = { class: 'sheet', role: 'region', tabindex: 0, 'aria-labelledby': labelledBy }
  return tag('div', reach, `\n${tag('table', {}, ...table)}\n`)
}

function bodyOf({ lines, details }: PaperRow, width: number): string {
  const rows = lines.map((cells) =>
    tag('tr', {}, ...cells.map((cell, column) => (cell ? cellOf(cell, column === 0) : ''))),
  )
  if (details.length > 0) {
    rows.push(tag('tr', { class: 'details' }, tag('td', { colspan: width }, ...details.map(paragraphOf))))
  }
  return `\n${tag('tbody', {}, ...rows)}`
}

function cellOf({ paragraphs, rowSpan }: PaperCell, isHead: boolean): string {
  const rowspan = rowSpan > 1 ? rowSpan : undefined
  const content = paragraphs.map(paragraphOf)
  return isHead ? tag('th', { scope: 'rowgroup', rowspan }, ...content) : tag('td', { rowspan }, ...content)
}

function paragraphOf(fields: Paragraph): string {
  return tag('p', {}, ...fields.map(fieldOf))
}

function fieldOf({ label, text, isQuiet }: Field, index: number): string {
  const said = isQuiet ? tag('span', { class: 'quiet' }, words(text)) : words(text)
  return label === '' ? said : tag('span', { class: 'label' }, words(spacedLabel(label, index))) + said
}

function appendixOf({ heading, columns, lines }: PaperAppendix, id: string): string {
  const headings = columns.map((column) => tag('th', { scope: 'col' }, words(column.heading)))
  const rows = lines.map((line) => `\n${tag('tr', {}, ...line.map((text) => tag('td', {}, words(text))))}`)
  return tag(
    'section',
    { class: 'notes' },
    tag('h2', { id }, words(heading)),
    frame(id, tag('thead', {}, tag('tr', {}, ...headings)), tag('tbody', {}, ...rows)),
  )
}
