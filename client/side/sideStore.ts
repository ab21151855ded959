// Which panel is open beside the screen; one at a time, the same on every screen of the board.
import { create } from 'zustand'

export type SidePanelName = 'questions' | 'votes' | 'transcript' | 'people' | 'changes'

interface SideState {
  open: SidePanelName | null
  show(name: SidePanelName): void
  toggle(name: SidePanelName): void
  close(): void
}

export const useSide = create<SideState>((set) => ({
  open: null,
  show: (name) => set({ open: name }),
  toggle: (name) => set(({ open }) => ({ open: open === name ? null : name })),
  close: () => set({ open: null }),
}))
