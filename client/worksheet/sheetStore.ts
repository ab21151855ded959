// What stands open beside the worksheet: an entry, a cell being filled, or one of the page's dialogs.
import { create } from 'zustand'
import type { Column } from '../../shared/model/category'

export type OpenSheet =
  | { kind: 'entry'; entryId: string }
  | { kind: 'fill'; rowId: string; column: Column }
  | { kind: 'sources'; rowId: string }
  | { kind: 'compare'; rowId: string }
  | { kind: 'response'; rowId: string; responseId: string | null }
  | { kind: 'finish' | 'import' }

interface SheetState {
  sheet: OpenSheet | null
  open(sheet: OpenSheet): void
  close(): void
}

export const useSheet = create<SheetState>((set) => ({
  sheet: null,
  open: (sheet) => set({ sheet }),
  close: () => set({ sheet: null }),
}))
