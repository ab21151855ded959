// How the one who has the floor is called: 林科長（第一組）, or the table when nobody was named.
import type { Translate } from '../../shared/i18n/catalogue'
import { type Board, getLive } from '../../shared/model/board'
import type { Meeting } from '../../shared/model/meeting'

export function speakerName(
  board: Board,
  { who, tableId }: NonNullable<Meeting['speaking']>,
  t: Translate,
): string {
  const table = getLive(board, 'table', tableId)?.name ?? ''
  if (who && table) return t('speak.whoOf', { who, table })
  return who || table || t('speak.someone')
}
