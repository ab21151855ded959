// My notes with their state: sent, waiting, removed or refused, and what I can still do with each.
import { lazy, Suspense } from 'react'
import type { CommandInput } from '../../shared/commands'
import { getLive } from '../../shared/model/board'
import { useBoard, useRefused, useSession, useStatus, useTranslate } from '../state/session'
import { MyNote } from './MyNote'
import styles from './MyNotes.module.css'
import { listMyNotes } from './myNotes'
import { noteState } from './noteState'
import type { Entry } from './useEntry'

const RefusedNotes = lazy(() => import('./RefusedNotes'))

interface MyNotesProps {
  unanswered: readonly string[]
  editing: string | null
  send: (noteId: string, command: CommandInput) => void
  onEdit: (change: Partial<Entry>) => void
}

export function MyNotes({ unanswered, editing, send, onEdit }: MyNotesProps) {
  const t = useTranslate()
  const session = useSession()
  const status = useStatus()
  const board = useBoard()
  const refused = useRefused()
  const notes = listMyNotes(board, (id) => session.owns(id))
  return (
    <section className={styles.mine} aria-labelledby="mine-heading">
      <h2 id="mine-heading" className={styles.heading}>
        {t('join.mine')}
        {notes.length > 0 && (
          <small className="figures">{t('join.mineCount', { count: notes.length })}</small>
        )}
      </h2>
      {refused.length > 0 && (
        <Suspense fallback={null}>
          <RefusedNotes onEdit={onEdit} />
        </Suspense>
      )}
      {notes.length === 0 && refused.length === 0 && <p className={styles.empty}>{t('join.mineEmpty')}</p>}
      <ul className={styles.list}>
        {notes.map((note) => (
          <MyNote
            key={note.id}
            note={note}
            state={noteState({
              ...status,
              removed: note.removedAt !== null,
              merged: getLive(board, 'note', note.mergedInto) !== undefined,
              unanswered: unanswered.includes(note.id),
            })}
            editing={note.id === editing}
            send={send}
            onEdit={onEdit}
          />
        ))}
      </ul>
    </section>
  )
}
