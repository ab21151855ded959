// Which of the history's sheets is open over the screen, and what it is about.
import { create } from 'zustand'

export type HistorySheet =
  | { kind: 'history' }
  | { kind: 'erase'; id: string }
  | { kind: 'eraseName'; memberId: string; name: string }
  | { kind: 'deleteBoard' }

interface SheetState {
  sheet: HistorySheet | null
  show(sheet: HistorySheet): void
  close(): void
}

export const useHistorySheet = create<SheetState>((set) => ({
  sheet: null,
  show: (sheet) => set({ sheet }),
  close: () => set({ sheet: null }),
}))
