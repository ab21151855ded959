// placeholder for this commit
import { GoneDialog } from './GoneDialog'

export function RelatedDialog({ onClose }: { noteId: string; onClose(): void }) {
  return <GoneDialog onClose={onClose} />
}
