// Which of the board's own sheets is open: the command palette, or the list of keys.
import { create } from 'zustand'

export type BoardDialog = 'palette' | 'shortcuts'

interface BoardDialogState {
  shown: BoardDialog | null
  show(dialog: BoardDialog): void
  close(): void
}

export const useBoardDialog = create<BoardDialogState>((set) => ({
  shown: null,
  show: (shown) => set({ shown }),
  close: () => set({ shown: null }),
}))
