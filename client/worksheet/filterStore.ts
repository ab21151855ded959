// Which rows this person wants to see. The small table is chosen for all screens (state/view).
import { create } from 'zustand'
import { noFilter, type RowFilter } from './filterRows'

type Choices = Omit<RowFilter, 'tableId'>

interface FilterState {
  choices: Choices
  choose(change: Partial<Choices>): void
  clear(): void
}

const { tableId: _forAllScreens, ...none } = noFilter

export const useFilter = create<FilterState>((set) => ({
  choices: none,
  choose: (change) => set(({ choices }) => ({ choices: { ...choices, ...change } })),
  clear: () => set({ choices: none }),
}))
