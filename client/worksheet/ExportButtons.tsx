// Getting the board as a file: one press a format as it is, or the dialog with everything there is to choose. What still
// waits in this browser is not in the file, and the person is told.
import Download from 'lucide-react/icons/download'
import { useState } from 'react'
import { exportDialog } from '../../shared/i18n/areas/exportDialog'
import { worksheet } from '../../shared/i18n/areas/worksheet'
import { addMessages } from '../state/messages'
import { useTranslate } from '../state/session'
import styles from './ExportButtons.module.css'
import { ExportDialog } from './exports/ExportDialog'
import { ExportOutcome } from './exports/ExportOutcome'
import { ExportProgress } from './exports/ExportProgress'
import { exportKinds, nameOfKind } from './exports/exportKinds'
import { useExport } from './exports/useExport'

for (const area of [exportDialog, worksheet]) addMessages(area)

export function ExportButtons() {
  const t = useTranslate()
  const exporting = useExport()
  const [isOpen, setIsOpen] = useState(false)
  const { busy, outcome } = exporting
  return (
    <div className={styles.exports}>
      <fieldset className={styles.group}>
        <legend className="visually-hidden">{t('exportDialog.quick')}</legend>
        <button
          type="button"
          className={styles.open}
          data-testid="export"
          aria-haspopup="dialog"
          onClick={() => setIsOpen(true)}
        >
          <Download size={18} aria-hidden />
          {t('exportDialog.open')}
        </button>
        {exportKinds.map((kind) => (
          <button
            key={kind}
            type="button"
            className={styles.format}
            title={t(`exportDialog.use.${kind}`)}
            // While the dialog stands open its own buttons are the ones to be found.
            data-testid={isOpen ? undefined : `export-${kind}`}
            disabled={busy !== null}
            onClick={() => void exporting.start(kind)}
          >
            {nameOfKind(kind)}
          </button>
        ))}
      </fieldset>
      {!isOpen && busy && <ExportProgress key={busy} kind={busy} onStop={exporting.stop} />}
      {!isOpen && outcome && <ExportOutcome outcome={outcome} />}
      {isOpen && <ExportDialog exporting={exporting} onClose={() => setIsOpen(false)} />}
    </div>
  )
}
