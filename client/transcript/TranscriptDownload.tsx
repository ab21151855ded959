// Getting the transcript as a file: to publish it, or for SayIt.
import Download from 'lucide-react/icons/download'
import { useLanguage } from '../state/language'
import { useSession, useTranslate } from '../state/session'
import { Button } from '../ui/Button'
import { Popover } from '../ui/Popover'
import { showToast } from '../ui/toast'
import { downloadExport } from '../worksheet/downloadExport'
import styles from './TranscriptPanel.module.css'

const formats = ['transcript-md', 'akn'] as const

export function TranscriptDownload() {
  const t = useTranslate()
  const session = useSession()
  const language = useLanguage()
  const get = async (format: (typeof formats)[number]) => {
    try {
      await downloadExport({
        boardId: session.boardId,
        token: session.token(),
        query: `format=${format}`,
        language,
      })
      showToast(t('worksheet.exported'))
    } catch {
      showToast(t('worksheet.exportFailed'))
    }
  }
  return (
    <Popover label={t('transcript.download')} icon={<Download size={20} aria-hidden />}>
      {(close) => (
        <div className={styles.downloads}>
          {formats.map((format) => (
            <Button
              key={format}
              data-testid={`export-${format}`}
              onClick={() => {
                close()
                void get(format)
              }}
            >
              {t(`transcript.format.${format}`)}
            </Button>
          ))}
        </div>
      )}
    </Popover>
  )
}
