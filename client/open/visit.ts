// Hands down what belongs to this browser's visit of a board: its capability, the person's name, and how to change it.
import { createContext, useContext } from 'react'
import type { Person } from './openBoard'

export interface Visit {
  capability: string
  person: Person
  /** What makes this person the same member again; with the capability it is a return link. */
  memberKey: () => string
  rename: (person: Person) => void
}

export const VisitContext = createContext<Visit | null>(null)

export function useVisit(): Visit {
  const visit = useContext(VisitContext)
  if (!visit) throw new Error('no board is open here')
  return visit
}
