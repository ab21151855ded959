// Everything that can be locked, and how it is called.
import type { Translate } from '../../shared/i18n/catalogue'
import { type Board, byOrder, live } from '../../shared/model/board'
import { columns } from '../../shared/model/category'
import { laneLock, tableLock } from '../../shared/model/lock'

export interface NamedLock {
  lock: string
  name: string
  kind: 'board' | 'lane' | 'table'
}

export function lockNames(board: Board, t: Translate): NamedLock[] {
  const lanes = [null, ...columns]
  const tables = [...live(board, 'table')].sort(byOrder)
  return [
    { lock: 'board', name: t('lock.board'), kind: 'board' },
    ...lanes.map((category) => ({
      lock: laneLock(category),
      name: t(`category.${category ?? 'none'}`),
      kind: 'lane' as const,
    })),
    ...tables.map(({ id, name }) => ({ lock: tableLock(id), name, kind: 'table' as const })),
  ]
}
