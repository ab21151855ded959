// Note or cluster → its votes in the last closed vote about it, for whoever shows notes. Filled when votes are loaded.
import { create } from 'zustand'
import type { Id } from '../../shared/model/id'

export const useVotes = create<{ counts: ReadonlyMap<Id, number> }>(() => ({ counts: new Map() }))
