// Which question the person is being asked right now; ActionDialogs shows it.
import { create } from 'zustand'
import type { Category } from '../../shared/model/category'

export type DialogRequest =
  | { kind: 'addNote'; category: Category | null; proxy?: boolean }
  | { kind: 'editNote'; noteId: string }
  | { kind: 'rewordNote'; noteId: string }
  | { kind: 'tagNotes'; noteIds: readonly string[] }
  | { kind: 'nameCluster'; clusterId: string }
  | { kind: 'pickCategory'; ids: readonly string[] }
  | { kind: 'moveTo'; ids: readonly string[] }
  | { kind: 'stack'; noteId: string }
  | { kind: 'related'; noteId: string }
  | { kind: 'pickRow'; ids: readonly string[] }
  | { kind: 'link'; id: string }
  | { kind: 'removed' }
  | { kind: 'import' }
  | { kind: 'shortcuts' }

interface DialogState {
  request: DialogRequest | null
  open(request: DialogRequest): void
  close(): void
}

export const useDialog = create<DialogState>((set) => ({
  request: null,
  open: (request) => set({ request }),
  close: () => set({ request: null }),
}))
