// Which part of the inbox is looked at, and which question is to be shown.
import { create } from 'zustand'
import type { InboxTab } from '../../shared/questions/inbox'
import { useSide } from '../side/sideStore'

interface QuestionsState {
  tab: InboxTab
  targetId: string | null
  setTab(tab: InboxTab): void
  /** Opens the inbox at this question. */
  show(id: string, tab: InboxTab): void
}

export const useQuestions = create<QuestionsState>((set) => ({
  tab: 'open',
  targetId: null,
  setTab: (tab) => set({ tab, targetId: null }),
  show: (targetId, tab) => {
    set({ targetId, tab })
    useSide.getState().show('questions')
  },
}))
