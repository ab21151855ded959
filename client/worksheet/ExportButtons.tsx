// Getting the board as a file, one press a format. What still waits in this browser is not in it, and the person is told.
import Download from 'lucide-react/icons/download'
import { useState } from 'react'
import type { Translate } from '../../shared/i18n/catalogue'
import { useSession, useTranslate } from '../state/session'
import { showToast } from '../ui/toast'
import { downloadExport } from './downloadExport'
import styles from './ExportButtons.module.css'
import type { PictureNote } from './readPictureNote'

const formats = ['json', 'csv', 'md', 'png', 'svg'] as const

type Format = (typeof formats)[number]

export function ExportButtons() {
  const t = useTranslate()
  const session = useSession()
  const [busy, setBusy] = useState<string | null>(null)
  const [notes, setNotes] = useState<string[]>([])
  const get = async (format: Format) => {
    setBusy(format)
    setNotes([])
    try {
      const note = await downloadExport(session.boardId, session.token(), format)
      setNotes(wordsOf(format, note, t))
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
      {notes.length > 0 && (
        <div className={styles.notes} role="status" data-testid="export-note">
          {notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </div>
      )}
    </fieldset>
  )
}

/** What a picture could not show as it is: it stays until the next export, for it may be long. */
function wordsOf(format: Format, { missing, shrunkToPercent }: PictureNote, t: Translate): string[] {
  const words: string[] = []
  if (missing) {
    const key = format === 'png' ? 'worksheet.exportMissingPng' : 'worksheet.exportMissingSvg'
    words.push(t(key, { chars: missing }))
  }
  if (shrunkToPercent !== null) words.push(t('worksheet.exportShrunk', { percent: shrunkToPercent }))
  return words
}
