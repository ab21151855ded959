// The worksheet of the open board in the person's language, computed anew when the board changes.
import { useDeferredValue, useMemo } from 'react'
import type { Worksheet } from '../../shared/worksheet/types'
import { worksheetOf } from '../../shared/worksheet/worksheet'
import { useLanguage } from '../state/language'
import { useBoard } from '../state/session'

export function useWorksheet(): Worksheet {
  const board = useDeferredValue(useBoard())
  const language = useLanguage()
  return useMemo(() => worksheetOf(board, language), [board, language])
}
