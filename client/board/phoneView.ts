// Which of the two views of the board a phone shows; it lasts as long as the page.
import { create } from 'zustand'

interface PhoneView {
  shows: 'outline' | 'board'
  show(view: 'outline' | 'board'): void
}

export const usePhoneView = create<PhoneView>((set) => ({ shows: 'outline', show: (shows) => set({ shows }) }))
