// Getting the board as a file. What waits in this browser is not in it yet, and the dialog says so.
import { useState } from 'react'
import styles from '../actions/dialogs/dialogs.module.css'
import { useSession, useStatus, useTranslate } from '../state/session'
import { Banner } from '../ui/Banner'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { downloadExport } from './downloadExport'

const formats = ['json', 'csv', 'md'] as const

export function ExportDialog({ onClose }: { onClose(): void }) {
  const t = useTranslate()
  const session = useSession()
  const { waiting } = useStatus()
  const [busy, setBusy] = useState<string | null>(null)
  const [failed, setFailed] = useState(false)
  const get = async (format: string) => {
    setBusy(format)
    setFailed(false)
    try {
      await downloadExport(session.boardId, session.token(), format)
    } catch {
      setFailed(true)
    }
    setBusy(null)
  }
  return (
    <Dialog title={t('worksheet.export')} open onClose={onClose}>
      <div className={styles.stack}>
        {waiting > 0 && <Banner tone="waiting">{t('worksheet.exportWaiting', { count: waiting })}</Banner>}
        {failed && <Banner tone="danger">{t('worksheet.exportFailed')}</Banner>}
        <ul className={styles.list}>
          {formats.map((format) => (
            <li key={format}>
              <span className={styles.item}>
                <span className={styles.itemWords}>
                  <strong>{t(`worksheet.format.${format}`)}</strong>
                  <span className={styles.detail}>{t(`worksheet.formatFor.${format}`)}</span>
                </span>
              </span>
              <Button
                data-testid={`export-${format}`}
                disabled={busy !== null}
                onClick={() => void get(format)}
              >
                {t(busy === format ? 'worksheet.preparing' : 'worksheet.download')}
              </Button>
            </li>
          ))}
        </ul>
        <p className={styles.words}>{t('worksheet.printHint')}</p>
      </div>
    </Dialog>
  )
}
