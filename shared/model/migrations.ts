// Brings a record as it was stored by an earlier version up to today's shape.
import * as v from 'valibot'
import { clusterDefaults } from './cluster'
import { linkDefaults } from './link'
import { meetingDefaults } from './meeting'
import { mindNodeDefaults } from './mindNode'
import { noteDefaults } from './note'
import { pollDefaults } from './poll'
import { questionDefaults } from './question'
import { type BoardRecord, type Kind, recordSchema } from './record'
import { responseDefaults } from './response'
import { rowDefaults } from './row'
import { stepDefaults } from './step'
import { tableDefaults } from './table'
import { utteranceDefaults } from './utterance'

/** Raised by one with every entry of `migrations`; a test pins the schemas' hash to it. */
export const recordVersion = 1

type Stored = { [field: string]: unknown }

/** `migrations[n]` turns a record of version n into version n + 1. */
const migrations: ((record: Stored) => Stored)[] = []

export const defaults: { readonly [K in Kind]: Stored } = {
  meeting: meetingDefaults,
  step: stepDefaults,
  table: tableDefaults,
  note: noteDefaults,
  cluster: clusterDefaults,
  row: rowDefaults,
  link: linkDefaults,
  mindNode: mindNodeDefaults,
  question: questionDefaults,
  poll: pollDefaults,
  response: responseDefaults,
  utterance: utteranceDefaults,
}

/** Whether a record was stored before one of its kind's fields was there: fields come without a version of their own. */
export function lacksFields(record: BoardRecord): boolean {
  for (const field of Object.keys(defaults[record.kind])) if (!(field in record)) return true
  return false
}

/** The record with the defaults of the fields that it lacks; everything it holds stays. */
export function fillFields(record: BoardRecord): BoardRecord {
  return { ...defaults[record.kind], ...record } as BoardRecord
}

/** Today's record from one stored at `version`, missing fields filled; null when it cannot be read as one. */
export function readRecord(stored: unknown, version: number = recordVersion): BoardRecord | null {
  if (typeof stored !== 'object' || stored === null) return null
  let record = stored as Stored
  for (let from = version; from < recordVersion; from++) record = migrations[from]?.(record) ?? record
  const kind = record.kind as Kind
  if (typeof kind !== 'string' || !Object.hasOwn(defaults, kind)) return null
  const parsed = v.safeParse(recordSchema, { ...defaults[kind], ...record })
  return parsed.success ? parsed.output : null
}
