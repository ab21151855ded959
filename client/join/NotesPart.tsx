// The phone's notes: writing one, the wordings to confirm, and one's own with their state.
import { lazy, Suspense } from 'react'
import type { CommandInput } from '../../shared/commands'
import { useBoard, useSession } from '../state/session'
import { EntryForm } from './EntryForm'
import { MyNotes } from './MyNotes'
import { listMyWordings } from './myWordings'
import type { Entry } from './useEntry'

const Wordings = lazy(() => import('./Wordings'))

interface NotesPartProps {
  entry: Entry
  onChange: (change: Partial<Entry>) => void
  unanswered: readonly string[]
  send: (noteId: string, command: CommandInput) => void
}

export function NotesPart({ entry, onChange, unanswered, send }: NotesPartProps) {
  const session = useSession()
  const hasWordings = listMyWordings(useBoard(), session.me().memberId, (id) => session.owns(id)).length > 0
  return (
    <>
      <EntryForm entry={entry} onChange={onChange} send={send} />
      {hasWordings && (
        <Suspense fallback={null}>
          <Wordings />
        </Suspense>
      )}
      <MyNotes unanswered={unanswered} send={send} onEdit={onChange} editing={entry.editing} />
    </>
  )
}
