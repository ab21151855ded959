// One request that makes a board: its progress, its failure in words, and the administrator's password when asked for.
import { useState } from 'react'
import { useTranslate } from '../state/session'
import { explainFailure, needsAdminToken } from './explainFailure'

export interface Creation {
  busy: boolean
  /** What went wrong, in words; empty when nothing did. */
  failure: string
  /** The server makes boards only for those who know its password. */
  asksToken: boolean
  run: (make: (adminToken: string) => Promise<void>, adminToken: string) => Promise<void>
}

export function useCreation(): Creation {
  const t = useTranslate()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState('')
  const [asksToken, setAsksToken] = useState(false)
  return {
    busy,
    failure,
    asksToken,
    async run(make, adminToken) {
      setBusy(true)
      setFailure('')
      try {
        await make(adminToken)
      } catch (error) {
        if (needsAdminToken(error)) setAsksToken(true)
        if (!needsAdminToken(error)) setFailure(explainFailure(t, error))
        else if (adminToken) setFailure(t('home.adminTokenWrong'))
      } finally {
        setBusy(false)
      }
    },
  }
}
