// Which of the agenda's sheets is open; their code is loaded when one is.
import { create } from 'zustand'

export type AgendaSheet = 'agenda' | 'templates' | 'reveal' | 'speaking' | 'locks'

interface AgendaStoreState {
  shown: AgendaSheet | null
  show(sheet: AgendaSheet): void
  close(): void
}

export const useAgendaSheet = create<AgendaStoreState>((set) => ({
  shown: null,
  show: (shown) => set({ shown }),
  close: () => set({ shown: null }),
}))
