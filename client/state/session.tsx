// Hands the open board to the screens: each hook re-renders only when what it reads has changed.
import { createContext, type ReactNode, useCallback, useContext, useMemo, useSyncExternalStore } from 'react'
import type { Translate } from '../../shared/i18n/catalogue'
import { type Board, getMeeting } from '../../shared/model/board'
import type { BoardSession, Peer, RefusedCommand, SessionEvent, SessionStatus } from '../sync/BoardSession'
import { useLanguage } from './language'
import { say } from './messages'

const SessionContext = createContext<BoardSession | null>(null)

export function SessionProvider({ session, children }: { session: BoardSession; children: ReactNode }) {
  return <SessionContext value={session}>{children}</SessionContext>
}

export function useSession(): BoardSession {
  const session = useContext(SessionContext)
  if (!session) throw new Error('no board is open here')
  return session
}

export function useSessionValue<T>(event: SessionEvent, read: (session: BoardSession) => T): T {
  const session = useSession()
  const subscribe = useCallback((listener: () => void) => session.on(event, listener), [session, event])
  return useSyncExternalStore(subscribe, () => read(session))
}

export function useBoard(): Board {
  return useSessionValue('board', (session) => session.board())
}

export function useMeeting() {
  return getMeeting(useBoard())
}

export function useStatus(): SessionStatus {
  return useSessionValue('status', (session) => session.status())
}

export function usePeers(): readonly Peer[] {
  return useSessionValue('peers', (session) => session.peers())
}

export function useRefused(): readonly RefusedCommand[] {
  return useSessionValue('refused', (session) => session.refused())
}

/** Sentences in the person's language: their own choice, else the board's, else the browser's. */
export function useTranslate(): Translate {
  const language = useLanguage()
  return useMemo<Translate>(() => (key, params) => say(language, key, params), [language])
}
