// My notes with their state: held, sent, waiting or removed, and what I can still do with each.
import type { CommandInput } from '../../shared/commands'
import { getLive } from '../../shared/model/board'
import { currentReply } from '../../shared/model/wording'
import { useBoard, useSession, useStatus, useTranslate } from '../state/session'
import { MyNote } from './MyNote'
import styles from './MyNotes.module.css'
import { listMyNotes } from './myNotes'
import { listMyWordings } from './myWordings'
import { heldUntil, noteState } from './noteState'
import { ReturnLink } from './ReturnLink'
import type { Entry } from './useEntry'
import { mayChangeOwn } from './writing'

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
  const { role, memberId } = session.me()
  const owns = (id: string) => session.owns(id)
  const notes = listMyNotes(board, owns)
  const asked = new Set(
    listMyWordings(board, memberId, owns).flatMap((record) => (currentReply(record) ? [] : record.id)),
  )
  const isFixed = notes.some((note) => note.removedAt === null && !mayChangeOwn(board, role, note))
  return (
    <section className={styles.mine} aria-labelledby="mine-heading">
      <h2 id="mine-heading" className={styles.heading}>
        {t('join.mine')}
        {notes.length > 0 && (
          <small className="figures">{t('join.mineCount', { count: notes.length })}</small>
        )}
      </h2>
      {notes.length === 0 && <p className={styles.empty}>{t('join.mineEmpty')}</p>}
      {isFixed && <p className={styles.empty}>{t('join.noChange')}</p>}
      <ul className={styles.list}>
        {notes.map((note) => (
          <MyNote
            key={note.id}
            note={note}
            state={noteState({
              ...status,
              removed: note.removedAt !== null,
              held: heldUntil(board, note),
              merged: getLive(board, 'note', note.mergedInto) !== undefined,
              unanswered: unanswered.includes(note.id),
            })}
            mayChange={note.id !== editing && mayChangeOwn(board, role, note)}
            asksAboutWording={asked.has(note.id)}
            send={send}
            onEdit={onEdit}
          />
        ))}
      </ul>
      <ReturnLink />
    </section>
  )
}
