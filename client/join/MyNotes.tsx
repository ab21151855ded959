// My notes with their state: sent, waiting, removed or refused, and what I can still do with each.
import type { CommandInput } from '../../shared/commands'
import type { MessageKey } from '../../shared/i18n/catalogue'
import { getLive } from '../../shared/model/board'
import { useBoard, useRefused, useSession, useStatus, useTranslate } from '../state/session'
import { Button } from '../ui/Button'
import { MyNote } from './MyNote'
import styles from './MyNotes.module.css'
import { listMyNotes } from './myNotes'
import { noteState } from './noteState'
import type { Entry } from './useEntry'

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
      {refused.map(({ cid, command, code, params }) => (
        <div key={cid} className={styles.refused} role="alert">
          <strong>{t('join.stateRefused')}</strong>
          {'text' in command && <p className={styles.words}>{command.text}</p>}
          <p>{t(`refusal.${code}` as MessageKey, params)}</p>
          <div className={styles.actions}>
            {(command.t === 'note.add' || command.t === 'note.edit') && (
              <Button
                onClick={() => {
                  onEdit({ text: command.text, editing: null })
                  session.dismissRefused(cid)
                }}
              >
                {t('join.rewrite')}
              </Button>
            )}
            <Button look="quiet" onClick={() => session.dismissRefused(cid)}>
              {t('common.dismiss')}
            </Button>
          </div>
        </div>
      ))}
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
