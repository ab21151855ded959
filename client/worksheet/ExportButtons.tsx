// Getting the board as a file, one press a format. What still waits in this browser is not in it, and the person is told.
import Download from 'lucide-react/icons/download'
import { useState } from 'react'
import { useSession, useTranslate } from '../state/session'
import { showToast } from '../ui/toast'
import { downloadExport } from './downloadExport'
import styles from './ExportButtons.module.css'

const formats = ['json', 'csv', 'md'] as const

export function ExportButtons() {
  const t = useTranslate()
  const session = useSession()
  const [busy, setBusy] = useState<string | null>(null)
  const get = async (format: string) => {
    setBusy(format)
    try {
      await downloadExport(session.boardId, session.token(), format)
      const { waiting } = session.status()
      showToast(waiting > 0 ? t('worksheet.exportWaiting', { count: waiting }) : t('worksheet.exported'))
    } catch {
      showToast(t('worksheet.exportFailed'))
    }
    setBusy(null)
  }
  return (
    <fieldset className={styles.group}>
      <legend className="visually-hidden">{t('worksheet.export')}</legend>
      <span className={styles.label} aria-hidden>
        <Download size={18} />
        {t('worksheet.export')}
      </span>
      {formats.map((format) => (
        <button
          key={format}
          type="button"
          className={styles.format}
          title={t(`worksheet.formatFor.${format}`)}
          data-testid={`export-${format}`}
          disabled={busy !== null}
          onClick={() => void get(format)}
        >
          {t(`worksheet.format.${format}`)}
        </button>
      ))}
    </fieldset>
  )
}
