// Sends commands of the worksheet as one action and tells how it went.
import { useCallback } from 'react'
import type { CommandInput } from '../../shared/commands'
import { perform } from '../actions/perform'
import { useSession, useTranslate } from '../state/session'

export function usePerform(): (commands: readonly CommandInput[], done: string) => Promise<boolean> {
  const session = useSession()
  const translate = useTranslate()
  return useCallback((commands, done) => perform(session, translate, commands, done), [session, translate])
}
