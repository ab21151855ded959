// Asks the server, each time the settings change, what an import would do. The last answer stays until the next is there.
import { useEffect, useState } from 'react'
import type { ImportPreview } from '../../shared/imports/columnRoles'
import { useLanguage } from '../state/language'
import { useSession } from '../state/session'
import { type ImportSettings, previewFile } from './importFile'

export interface PreviewState {
  preview: ImportPreview | null
  error: unknown
  isBusy: boolean
}

export function usePreview(file: Blob, settings: ImportSettings): PreviewState {
  const session = useSession()
  const language = useLanguage()
  const [state, setState] = useState<PreviewState>({ preview: null, error: null, isBusy: true })
  useEffect(() => {
    const stop = new AbortController()
    const { signal } = stop
    setState((before) => ({ ...before, isBusy: true }))
    previewFile({ boardId: session.boardId, token: session.token(), language, file, settings }, signal)
      .then((preview) => ({ preview, error: null }))
      .catch((error: unknown) => ({ preview: null, error }))
      .then((answer) => {
        if (!signal.aborted) setState({ ...answer, isBusy: false })
      })
    return () => stop.abort()
  }, [session, language, file, settings])
  return state
}
