// The notes that a whole row came from.
import type { Worksheet } from '../../shared/worksheet/types'
import { useTranslate } from '../state/session'
import { Dialog } from '../ui/Dialog'
import { SourceNotes } from './SourceNotes'

interface Props {
  rowId: string
  worksheet: Worksheet
  onClose(): void
}

export function SourcesSheet({ rowId, worksheet, onClose }: Props) {
  const t = useTranslate()
  const row = worksheet.rows.find((other) => other.id === rowId)
  return (
    <Dialog
      title={t('worksheet.sourcesOf', { title: row?.title ?? '' })}
      open
      onClose={onClose}
      look="beside"
    >
      <SourceNotes notes={row?.sourceNotes ?? []} />
    </Dialog>
  )
}
