// Which part of the people panel is shown.
import { create } from 'zustand'

export const peopleTabs = ['roster', 'seats', 'activity', 'bin'] as const
export type PeopleTab = (typeof peopleTabs)[number]

interface PeopleState {
  tab: PeopleTab
  showTab(tab: PeopleTab): void
}

export const usePeopleTab = create<PeopleState>((set) => ({
  tab: 'roster',
  showTab: (tab) => set({ tab }),
}))
