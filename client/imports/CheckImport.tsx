// The second step of an import: what the file is taken for, which can be changed, and what would be added.
import { useState } from 'react'
import { useLanguage } from '../state/language'
import { useSession, useTranslate } from '../state/session'
import { Banner } from '../ui/Banner'
import { Button } from '../ui/Button'
import { ColumnTable } from './ColumnTable'
import type { Source } from './ImportDialog'
import { type Imported, type ImportSettings, importFile } from './importFile'
import styles from './imports.module.css'
import { PreviewNotes } from './PreviewNotes'
import { ReadAs } from './ReadAs'
import { SkippedList } from './SkippedList'
import { sayProblem } from './sayProblem'
import { usePreview } from './usePreview'

interface Props {
  source: Source
  onBack(): void
  onImported(imported: Imported): void
}

export function CheckImport({ source, onBack, onImported }: Props) {
  const t = useTranslate()
  const language = useLanguage()
  const session = useSession()
  const { file } = source
  const [settings, setSettings] = useState<ImportSettings>({ format: source.format })
  const [isSending, setIsSending] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const { preview, error, isBusy } = usePreview(file, settings)
  const problem = failure ?? error
  const change = (next: ImportSettings) => {
    setFailure(null)
    setSettings(next)
  }
  const submit = async () => {
    setIsSending(true)
    setFailure(null)
    try {
      const { boardId } = session
      const imported = await importFile({ boardId, token: session.token(), language, file, settings })
      if (imported.undo !== undefined) session.noteDone(imported.undo)
      onImported(imported)
    } catch (thrown) {
      setFailure(thrown)
      setIsSending(false)
    }
  }
  const table = preview?.table ?? null
  const added = preview?.added ?? 0
  // A transcript that has grown may add nothing but words to what is there.
  const canAdd = added > 0 || (preview?.problem === null && settings.format === 'transcript')
  const words = added > 0 ? t('imports.addCount', { count: added }) : t('worksheet.import')
  return (
    <div className={styles.steps} aria-busy={isBusy}>
      <ReadAs name={source.name} settings={settings} table={table} onChange={change} />
      {problem !== null && (
        <Banner tone="danger" title={sayProblem(problem, file, t)}>
          {t('worksheet.importSafe')}
        </Banner>
      )}
      {preview?.problem && <Banner tone="waiting" title={preview.problem.message} />}
      {table && <ColumnTable columns={table.columns} onChange={(roles) => change({ ...settings, roles })} />}
      {preview && <PreviewNotes preview={preview} />}
      {preview && preview.skipped.length > 0 && <SkippedList skipped={preview.skipped} />}
      {!preview && isBusy && <p role="status">{t('imports.reading')}</p>}
      <div className={`${styles.buttons} ${styles.foot}`}>
        <Button onClick={onBack}>{t('imports.another')}</Button>
        <Button
          look="primary"
          disabled={isBusy || isSending || !canAdd}
          data-testid="import-submit"
          onClick={() => void submit()}
        >
          {isSending ? t('worksheet.importing') : words}
        </Button>
      </div>
    </div>
  )
}
