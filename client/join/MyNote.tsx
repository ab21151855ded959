// One of my notes in the list: its words as I wrote them, its state, and what I can do with it.
import Check from 'lucide-react/icons/check'
import Clock from 'lucide-react/icons/clock'
import CloudUpload from 'lucide-react/icons/cloud-upload'
import EyeOff from 'lucide-react/icons/eye-off'
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
  /** Its words can be changed and taken back in this step, and are not in the box already. */
  mayChange: boolean
  /** Its neutral wording waits for its author's word. */
  asksAboutWording: boolean
  send: (noteId: string, command: CommandInput) => void
  onEdit: (change: Partial<Entry>) => void
}

const states = {
  sending: { Icon: CloudUpload, key: 'join.stateSending' },
  held: { Icon: EyeOff, key: 'join.stateHeld' },
  batch: { Icon: EyeOff, key: 'join.stateBatch' },
  onBoard: { Icon: Check, key: 'join.stateOnBoard' },
  merged: { Icon: Check, key: 'join.stateMerged' },
  waiting: { Icon: Clock, key: 'join.stateWaiting' },
  removed: { Icon: Trash2, key: 'join.stateRemoved' },
} as const

export function MyNote({ note, state, mayChange, asksAboutWording, send, onEdit }: MyNoteProps) {
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
        {asksAboutWording && (
          <Button look="quiet" className={styles.asks} onClick={showWordings}>
            {t('join.confirmWording')}
          </Button>
        )}
        <span className={styles.actions}>
          {!mayChange ? null : removed ? (
            <Button look="quiet" onClick={() => send(note.id, { t: 'note.restore', ids: [note.id] })}>
              {t('join.restore')}
            </Button>
          ) : (
            <>
              {!note.sourced && (
                <Button look="quiet" onClick={edit}>
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

function showWordings(): void {
  document.getElementById('wording-heading')?.scrollIntoView({ block: 'start' })
}

function shortened(text: string): string {
  const chars = [...text]
  return chars.length > 20 ? `${chars.slice(0, 20).join('')}…` : text
}
