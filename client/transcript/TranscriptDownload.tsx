// Getting the transcript as a file: to publish it, or for SayIt.
import { useTranslate } from '../state/session'
import { type DownloadChoice, DownloadMenu } from '../worksheet/DownloadMenu'

const choices: readonly DownloadChoice[] = [
  { format: 'transcript-md', labelKey: 'transcript.format.transcript-md' },
  { format: 'akn', labelKey: 'transcript.format.akn' },
]

export function TranscriptDownload() {
  const t = useTranslate()
  return <DownloadMenu label={t('transcript.download')} choices={choices} />
}
