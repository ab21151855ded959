// A menu of files that a board can be had as.
import Download from 'lucide-react/icons/download'
import type { MessageKey } from '../../shared/i18n/catalogue'
import { ApiError } from '../api/callApi'
import { useLanguage } from '../state/language'
import { useSession, useTranslate } from '../state/session'
import { Button } from '../ui/Button'
import { Popover } from '../ui/Popover'
import { showToast } from '../ui/toast'
import styles from './DownloadMenu.module.css'
import { downloadExport } from './downloadExport'

export interface DownloadChoice {
  /** As the export call takes it; further options may follow after `&`. */
  format: string
  labelKey: MessageKey
}

export function DownloadMenu({ label, choices }: { label: string; choices: readonly DownloadChoice[] }) {
  const t = useTranslate()
  const session = useSession()
  const language = useLanguage()
  const get = async (format: string) => {
    try {
      await downloadExport({
        boardId: session.boardId,
        token: session.token(),
        query: `format=${format}`,
        language,
      })
      const { waiting } = session.status()
      showToast(waiting > 0 ? t('worksheet.exportWaiting', { count: waiting }) : t('worksheet.exported'))
    } catch (error) {
      // The server says in words why: nothing to draw, say.
      const said = error instanceof ApiError && error.status > 0 ? error.message : ''
      showToast(said || t('worksheet.exportFailed'))
    }
  }
  return (
    <Popover label={label} icon={<Download size={20} aria-hidden />}>
      {(close) => (
        <div className={styles.choices}>
          {choices.map(({ format, labelKey }) => (
            <Button
              key={format}
              data-testid={`export-${format.split('&')[0]}`}
              onClick={() => {
                close()
                void get(format)
              }}
            >
              {t(labelKey)}
            </Button>
          ))}
        </div>
      )}
    </Popover>
  )
}
