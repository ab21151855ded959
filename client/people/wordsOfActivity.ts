// One line of the activity list in words. What its author wrote without a name is named as that, and not quoted.

import { activity } from '../../shared/i18n/areas/activity'
import type { MessageKey, Translate } from '../../shared/i18n/catalogue'
import type { Board } from '../../shared/model/board'
import { wordingOf } from '../../shared/model/cluster'
import { shownText } from '../../shared/model/note'
import type { BoardRecord } from '../../shared/model/record'
import type { ActivityLine } from '../../shared/people/activityPage'

const maxWords = 24

interface Known {
  board: Board
  /** Members' names. */
  names: ReadonlyMap<string, string>
  t: Translate
}

export function wordsOfActivity({ t: type, ids, memberId, name }: ActivityLine, known: Known): string {
  const { t, names } = known
  const key = `did.${type}`
  const did = t((key in activity ? key : 'did.other') as MessageKey, { what: whatOf(ids, known) })
  return t('people.did', { name: (name || names.get(memberId)) ?? t('people.something'), did })
}

function whatOf(ids: readonly string[], known: Known): string {
  const first = nameOf(ids[0] ?? '', known)
  if (ids.length < 2) return first
  const key = known.names.has(ids[0] ?? '') ? 'people.andPeople' : 'people.and'
  return known.t(key, { what: first, count: ids.length })
}

function nameOf(id: string, { board, names, t }: Known): string {
  const member = names.get(id)
  if (member) return member
  const record = board.get(id)
  if (!record) return t('people.something')
  if (record.kind === 'meeting') return t('people.theMeeting')
  if (record.kind === 'note' && !record.author && !record.proxyFor) return t('people.aNote')
  if (record.kind === 'question' && !record.author) return t('people.aQuestion')
  const words = wordsIn(record, board).replace(/\s+/g, ' ').trim()
  if (words === '') return t('people.something')
  const characters = [...words]
  const short = characters.length > maxWords ? `${characters.slice(0, maxWords).join('')}…` : words
  return t('people.quoted', { text: short })
}

function wordsIn(record: BoardRecord, board: Board): string {
  switch (record.kind) {
    case 'note':
      return shownText(record)
    case 'cluster':
      return wordingOf(
        record,
        [...board.ofKind('note')].filter(({ clusterId }) => clusterId === record.id),
      )
    case 'mindNode':
      return record.neutralText || record.originalText
    case 'question':
      return record.text
    case 'table':
      return record.name
    case 'row':
    case 'step':
    case 'poll':
      return record.title
    default:
      return ''
  }
}
