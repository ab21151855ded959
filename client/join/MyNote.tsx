// One of my notes in the list: its words as I wrote them, its state, and what I can do with it.
import Check from 'lucide-react/icons/check'
import Clock from 'lucide-react/icons/clock'
import CloudUpload from 'lucide-react/icons/cloud-upload'
import Trash2 from 'lucide-react/icons/trash-2'
import type { CommandInput } from '../../shared/commands'
import { getLive } from '../../shared/model/board'
import { type StickyNote, shownText } from '../../shared/model/note'
import { useSession, useTranslate } from '../state/session'
import { Button } from '../ui/Button'
import { CategoryMark } from '../ui/CategoryMark'
import styles from './MyNote.module.css'
import type { NoteState } from './noteState'
import type { Entry } from './useEntry'

interface MyNoteProps {
  note: StickyNote
  state: NoteState
  editing: boolean
  send: (noteId: string, command: CommandInput) => void
  onEdit: (change: Partial<Entry>) => void
}

const states = {
  sending: { Icon: CloudUpload, key: 'join.stateSending' },
  onBoard: { Icon: Check, key: 'join.stateOnBoard' },
  merged: { Icon: Check, key: 'join.stateMerged' },
  waiting: { Icon: Clock, key: 'join.stateWaiting' },
  removed: { Icon: Trash2, key: 'join.stateRemoved' },
} as const

export function MyNote({ note, state, editing, send, onEdit }: MyNoteProps) {
  const t = useTranslate()
  const { Icon, key } = states[state]
  const removed = note.removedAt !== null
  const shown = getLive(useSession().board(), 'note', note.mergedInto)
  const edit = () => {
    onEdit({ text: note.originalText, editing: note.id })
    scrollTo({ top: 0 })
  }
  return (
    <li className={styles.note} data-testid={`note-${note.id}`} data-state={state}>
      <p className={removed ? styles.gone : styles.words}>{note.originalText}</p>
      <div className={styles.foot}>
        <CategoryMark category={note.category} />
        <span>{t(note.author ? 'common.named' : 'common.anonymous')}</span>
        <span className={`${styles.state} ${styles[state]}`}>
          <Icon size={16} aria-hidden />
          {t(key, { text: shown ? shortened(shownText(shown)) : '' })}
        </span>
        <span className={styles.actions}>
          {removed ? (
            <Button look="quiet" onClick={() => send(note.id, { t: 'note.restore', ids: [note.id] })}>
              {t('join.restore')}
            </Button>
          ) : (
            <>
              {!note.sourced && (
                <Button look="quiet" onClick={edit} disabled={editing}>
                  {t('join.edit')}
                </Button>
              )}
              <Button look="quiet" onClick={() => send(note.id, { t: 'note.remove', ids: [note.id] })}>
                {t('join.remove')}
              </Button>
            </>
          )}
        </span>
      </div>
    </li>
  )
}

function shortened(text: string): string {
  const chars = [...text]
  return chars.length > 20 ? `${chars.slice(0, 20).join('')}…` : text
}
