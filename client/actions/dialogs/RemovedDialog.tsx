// What was taken off the board, as a sheet.
import { useTranslate } from '../../state/session'
import { Dialog } from '../../ui/Dialog'
import { RemovedList } from './RemovedList'

export function RemovedDialog({ onClose }: { onClose(): void }) {
  const t = useTranslate()
  return (
    <Dialog title={t('outline.removedTitle')} open onClose={onClose}>
      <RemovedList />
    </Dialog>
  )
}
