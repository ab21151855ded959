// Whether this person shows their picture to everybody now. How that is done is loaded when somebody asks for it.
import { create } from 'zustand'

interface LeadState {
  isLeading: boolean
  /** Ends whatever is being shown. */
  stop(): void
}

const atRest: LeadState = { isLeading: false, stop: () => {} }

export const useLead = create<LeadState>(() => atRest)

export function restLead(): void {
  useLead.setState(atRest)
}

export function stopLeading(): void {
  useLead.getState().stop()
}
