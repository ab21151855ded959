// Getting one file at a time: what is being made, what came of it, and giving up.
import { useEffect, useRef, useState } from 'react'
import type { Translate } from '../../../shared/i18n/catalogue'
import type { ExportChoices } from '../../../shared/worksheet/exportChoices'
import { ApiError } from '../../api/callApi'
import { useLanguage } from '../../state/language'
import { useSession, useTranslate } from '../../state/session'
import { downloadExport } from '../downloadExport'
import type { PictureNote } from '../readPictureNote'
import { type ExportKind, nameOfKind } from './exportKinds'
import { type PictureChoices, queryOf } from './exportQuery'

export interface Exporting {
  /** What is being made. */
  busy: ExportKind | null
  /** What was made last, or why it was not; null before the first and while one is being made. */
  outcome: { done: boolean; words: string[] } | null
  start(kind: ExportKind, choices?: ExportChoices, picture?: PictureChoices): Promise<void>
  stop(): void
}

export function useExport(): Exporting {
  const t = useTranslate()
  const language = useLanguage()
  const session = useSession()
  const [busy, setBusy] = useState<ExportKind | null>(null)
  const [outcome, setOutcome] = useState<Exporting['outcome']>(null)
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  const start: Exporting['start'] = async (kind, choices, picture) => {
    const controller = new AbortController()
    running.current = controller
    setBusy(kind)
    setOutcome(null)
    const order = { boardId: session.boardId, token: session.token(), language, signal: controller.signal }
    try {
      const note = await downloadExport({ ...order, query: queryOf(kind, choices, picture) })
      const words = [t('exportDialog.done', { format: nameOfKind(kind) }), ...wordsOf(kind, note, t)]
      const { waiting } = session.status()
      if (waiting > 0) words.push(t('worksheet.exportWaiting', { count: waiting }))
      setOutcome({ done: true, words })
    } catch (error) {
      if (!controller.signal.aborted) setOutcome({ done: false, words: [sayProblem(error, t)] })
    }
    setBusy(null)
  }
  return { busy, outcome, start, stop: () => running.current?.abort() }
}

function sayProblem(error: unknown, t: Translate): string {
  return (error instanceof ApiError && error.message) || t('worksheet.exportFailed')
}

/** What the file could not show as it is. */
function wordsOf(kind: ExportKind, { missing, shrunkToPercent }: PictureNote, t: Translate): string[] {
  const words: string[] = []
  if (missing) {
    const key = kind === 'svg' ? 'worksheet.exportMissingSvg' : 'exportDialog.missing'
    words.push(t(key, { chars: missing }))
  }
  if (shrunkToPercent !== null) words.push(t('worksheet.exportShrunk', { percent: shrunkToPercent }))
  return words
}
