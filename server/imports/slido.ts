// Import `slido`: the questions of a Slido event as JSON, a bare list or under `questions`, each a note with its author,
// its votes kept as a tag and the moment when it was asked.
import type { Board } from '../../shared/model/board'
import { maxEntries } from './checkRoom'
import { type ImportContext, type ImportResult, refuseFile, SkipList } from './ImportFormat'
import { NoteImporter, type NoteInFile } from './NoteImporter'
import { isObject, type JsonObject, listField, objectField, readJson, textField } from './readJson'

export function importSlido(fileText: string, board: Board, context: ImportContext): ImportResult {
  const { language } = context
  const read = readJson(fileText, language, 'imports.format.slido')
  if ('ok' in read) return read
  const skips = new SkipList(language)
  const list = findQuestions(read.value)
  if (list.length > maxEntries) {
    return refuseFile('tooManyRecords', language, { count: list.length, room: maxEntries })
  }
  if (!list.some((entry) => isObject(entry) && firstText(entry, textFields) !== '')) {
    return refuseFile('shape', language, { format: skips.say('imports.format.slido') })
  }
  const importer = new NoteImporter(board, context, skips)
  for (const [index, entry] of list.entries()) {
    if (!isObject(entry)) skips.add(index + 1, 'imports.notAnEntry')
    else if (isWithdrawn(entry)) skips.add(index + 1, 'imports.withdrawn')
    else importer.add(index + 1, readQuestion(entry, context.now, skips))
  }
  return importer.finish()
}

const textFields = ['text', 'question', 'question_text', 'content', 'text_formatted']

/** The list itself, or under the name that an export or the service's own answers give it. */
function findQuestions(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  if (!isObject(value)) return []
  for (const name of ['questions', 'data', 'items', 'results']) {
    const list = listField(value, name)
    if (list.length > 0) return list
  }
  const inner = objectField(value, 'data') ?? objectField(value, 'event')
  return inner ? listField(inner, 'questions') : []
}

function isWithdrawn(question: JsonObject): boolean {
  return Boolean(firstText(question, ['date_deleted', 'deleted_at']))
}

function readQuestion(question: JsonObject, now: number, skips: SkipList): NoteInFile {
  const votes = Number(firstText(question, ['score', 'votes', 'upvotes', 'likes', 'score_positive']))
  const labels = listField(question, 'labels').map((label) =>
    isObject(label) ? textField(label, 'name') : label,
  )
  const theme = labels.filter((label) => typeof label === 'string' && label !== '').join('、') || 'Slido'
  return {
    externalId: firstText(question, ['event_question_id', 'id', 'uuid']),
    text: firstText(question, textFields),
    category: '',
    speaker: authorOf(question),
    unit: '',
    theme: votes > 0 ? skips.say('imports.votes', { theme, votes }) : theme,
    evidence: '',
    saidAt: momentOf(question, now),
  }
}

/** Empty when the question was asked anonymously, whatever name the service knows. */
function authorOf(question: JsonObject): string {
  if (question.is_anonymous === true || question.anonymous === true) return ''
  const author = objectField(question, 'author') ?? objectField(question, 'user')
  return author ? firstText(author, ['name']) : firstText(question, ['author', 'author_name', 'name'])
}

/** When it was asked, in ms since 1970; null when the file does not say, or names a moment to come. */
function momentOf(question: JsonObject, now: number): number | null {
  const written = firstText(question, ['date_created', 'created_at', 'createdAt', 'date', 'date_published'])
  const moment = /^\d{10}$/.test(written)
    ? Number(written) * 1000
    : /^\d{13}$/.test(written)
      ? Number(written)
      : Date.parse(written)
  return Number.isInteger(moment) && moment > 0 && moment <= now ? moment : null
}

/** The first of these fields that says something. */
function firstText(object: JsonObject, fields: readonly string[]): string {
  for (const field of fields) {
    const text = textField(object, field)?.trim()
    if (text) return text
  }
  return ''
}
