// 逐字稿: opens and closes the transcript beside the board. For staff.
import ScrollText from 'lucide-react/icons/scroll-text'
import { useTranslate } from '../state/session'
import { IconButton } from '../ui/IconButton'
import { useTranscriptPanel } from './transcriptStore'

export function TranscriptButton() {
  const t = useTranslate()
  const isOpen = useTranscriptPanel((state) => state.isOpen)
  const toggle = useTranscriptPanel((state) => state.toggle)
  return (
    <IconButton
      label={t('topbar.transcript')}
      aria-pressed={isOpen}
      data-testid="open-transcript"
      onClick={toggle}
    >
      <ScrollText size={20} aria-hidden />
    </IconButton>
  )
}
