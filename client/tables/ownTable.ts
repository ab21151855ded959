// The table that one sits at, as the server says it; null at none, or when that table is gone.
import { getLive } from '../../shared/model/board'
import { useBoard } from '../state/session'
import { useMine } from '../state/useMine'

export function useOwnTable(): string | null {
  const { member } = useMine()
  return getLive(useBoard(), 'table', member?.tableId ?? null)?.id ?? null
}
