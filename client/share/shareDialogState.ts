// Whether the share dialog is open, and for whom it opened by itself: right after a board was created.
import { create } from 'zustand'

interface ShareDialogState {
  open: boolean
  /** The board that was just created here; its dialog opens once with the recovery sheet's hint. */
  createdBoardId: string | null
  setOpen(open: boolean): void
  announceCreated(boardId: string): void
}

export const useShareDialog = create<ShareDialogState>((set) => ({
  open: false,
  createdBoardId: null,
  setOpen: (open) => set(open ? { open } : { open, createdBoardId: null }),
  announceCreated: (createdBoardId) => set({ open: true, createdBoardId }),
}))
