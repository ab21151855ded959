// Bringing a file onto the board: choose it, check what it is taken for, then see what was added and what was not.
import { type FormEvent, useState } from 'react'
import { imports } from '../../shared/i18n/areas/imports'
import styles from '../actions/dialogs/dialogs.module.css'
import { ApiError } from '../api/callApi'
import { useLanguage } from '../state/language'
import { addMessages } from '../state/messages'
import { useSession, useTranslate } from '../state/session'
import { Banner } from '../ui/Banner'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Field } from '../ui/Field'
import { guessFormat, type ImportFormat, importFormats } from './guessFormat'
import { ImportOutcome } from './ImportOutcome'
import { type Imported, importFile } from './importFile'

addMessages(imports)

export function ImportDialog({ onClose }: { onClose(): void }) {
  const t = useTranslate()
  const language = useLanguage()
  const session = useSession()
  const [file, setFile] = useState<File | null>(null)
  const [format, setFormat] = useState<ImportFormat>('json')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const [imported, setImported] = useState<Imported | null>(null)

  const choose = async (chosen: File | null) => {
    setFile(chosen)
    setProblem('')
    setImported(null)
    if (chosen) setFormat(guessFormat(chosen.name, await chosen.slice(0, 4000).text()))
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!file) return setProblem(t('worksheet.chooseFileFirst'))
    setBusy(true)
    setProblem('')
    try {
      setImported(
        await importFile({ boardId: session.boardId, token: session.token(), format, file, language }),
      )
    } catch (error) {
      setProblem(sayProblem(error))
    }
    setBusy(false)
  }
  const sayProblem = (error: unknown) => {
    const said = error instanceof ApiError && error.status > 0 ? error.message : ''
    return said || t('worksheet.importUnreachable')
  }
  return (
    <Dialog title={t('worksheet.import')} open onClose={onClose}>
      {imported ? (
        <ImportOutcome imported={imported} onMore={() => void choose(null)} onClose={onClose} />
      ) : (
        <form className={styles.form} onSubmit={(event) => void submit(event)}>
          {problem && (
            <Banner tone="danger" title={problem}>
              {t('worksheet.importSafe')}
            </Banner>
          )}
          <Field label={t('worksheet.importFile')} hint={t('worksheet.importHint')}>
            <input
              type="file"
              accept=".json,.csv,.md,.txt,application/json,text/csv,text/markdown,text/plain"
              data-testid="import-file"
              onChange={(event) => void choose(event.target.files?.[0] ?? null)}
            />
          </Field>
          <Field label={t('worksheet.importFormat')}>
            <select
              value={format}
              data-testid="import-format"
              onChange={(event) => setFormat(importFormats.find((f) => f === event.target.value) ?? 'json')}
            >
              {importFormats.map((known) => (
                <option key={known} value={known}>
                  {t(`imports.format.${known}`)}
                </option>
              ))}
            </select>
          </Field>
          <div className={styles.buttons}>
            <Button onClick={onClose}>{t('common.cancel')}</Button>
            <Button type="submit" look="primary" disabled={busy} data-testid="import-submit">
              {t(busy ? 'worksheet.importing' : 'worksheet.importNow')}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  )
}
