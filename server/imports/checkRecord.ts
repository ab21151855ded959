// Checks a record that an import made against its schema, and says in plain words what is wrong with it.
import * as v from 'valibot'
import type { MessageKey } from '../../shared/i18n/catalogue'
import { type Kind, type RecordOf, recordSchema } from '../../shared/model/record'
import { textLimits } from '../../shared/model/text'
import type { SkipList } from './ImportFormat'

const fieldNames: ReadonlyMap<string, MessageKey> = new Map([
  ['originalText', 'imports.field.text'],
  ['text', 'imports.field.text'],
  ['neutralText', 'imports.field.neutral'],
  ['name', 'imports.field.name'],
  ['unit', 'imports.field.unit'],
  ['theme', 'imports.field.theme'],
  ['evidence', 'imports.field.evidence'],
  ['title', 'imports.field.title'],
  ['remark', 'imports.field.remark'],
  ['speaker', 'imports.field.speaker'],
  ['source', 'imports.field.source'],
  ['date', 'imports.field.date'],
])

/** The cleaned record, or the reason why it does not fit. */
export function checkRecord<K extends Kind>(record: RecordOf<K>, skips: SkipList): RecordOf<K> | string {
  const parsed = v.safeParse(recordSchema, record)
  return parsed.success ? (parsed.output as RecordOf<K>) : explain(parsed.issues, skips)
}

/** The reason why a value that is said to be a record of this kind is none. */
export function explainRecord(value: unknown, skips: SkipList): string {
  const parsed = v.safeParse(recordSchema, value)
  return parsed.success ? skips.say('imports.notAnEntry') : explain(parsed.issues, skips)
}

function explain(issues: readonly v.BaseIssue<unknown>[], skips: SkipList): string {
  const issue = issues[0]
  const path = issue?.path?.map((item) => String(item.key)) ?? []
  const name = path.findLast((key) => fieldNames.has(key)) ?? path.at(-1) ?? ''
  const key = fieldNames.get(name)
  const field = key ? skips.say(key) : name
  if (!issue || field === '') return skips.say('imports.notAnEntry')
  if (issue.type === 'max_length' && typeof issue.input === 'string') {
    return skips.say('imports.tooLong', {
      field,
      length: issue.input.length,
      max: limitOf(name, Number(issue.requirement)),
    })
  }
  if (issue.type === 'regex' && name === 'originalText') return skips.say('imports.noText')
  return skips.say('imports.malformed', { field })
}

const noteLong: readonly string[] = ['originalText', 'neutralText', 'evidence', 'title']

/** The field's limit. A text far over it fails first at twice the limit, which guards the cleaning. */
function limitOf(field: string, requirement: number): number {
  const limits: readonly number[] = Object.values(textLimits)
  const isDoubled =
    requirement === 2 * textLimits.note ? noteLong.includes(field) : !limits.includes(requirement)
  return isDoubled ? requirement / 2 : requirement
}
