// What was refused: its words, why, and what can be done with them: sent later, copied, changed. Loaded when it happens.

import { agendaStateOf } from '../../shared/agenda/agendaState'
import type { CommandInput } from '../../shared/commands'
import type { RefusalCode } from '../../shared/commands/refusal'
import { refusals } from '../../shared/i18n/areas/refusals'
import { refusing } from '../../shared/i18n/areas/refusing'
import type { MessageKey } from '../../shared/i18n/catalogue'
import { makeId } from '../../shared/model/id'
import { addMessages } from '../state/messages'
import { useBoard, useRefused, useSession, useTranslate } from '../state/session'
import type { RefusedCommand } from '../sync/BoardSession'
import { Button } from '../ui/Button'
import { CopyButton } from '../ui/CopyButton'
import styles from './RefusedNotes.module.css'
import type { Entry } from './useEntry'
import { whyNoNotes } from './writing'

for (const area of [refusals, refusing]) addMessages(area)

/** Nothing is wrong with the words: another moment takes them. */
const takenLater: readonly RefusalCode[] = [
  'step_closed',
  'step_forbids',
  'locked',
  'too_fast',
  'too_many_notes',
]

interface RefusedNotesProps {
  send: (noteId: string, command: CommandInput) => void
  onEdit: (change: Partial<Entry>) => void
}

export default function RefusedNotes({ send, onEdit }: RefusedNotesProps) {
  return (
    <div className={styles.list}>
      {useRefused().map((refused) => (
        <RefusedOne key={refused.cid} refused={refused} send={send} onEdit={onEdit} />
      ))}
    </div>
  )
}

function RefusedOne({ refused, send, onEdit }: RefusedNotesProps & { refused: RefusedCommand }) {
  const { cid, command, code, params } = refused
  const t = useTranslate()
  const session = useSession()
  const board = useBoard()
  const text = 'text' in command && typeof command.text === 'string' ? command.text : ''
  const { current } = agendaStateOf(board)
  const isNewNote = command.t === 'note.add'
  const canWait = isNewNote && takenLater.includes(code)
  const isTaken = whyNoNotes(board, session.me().role) === null
  const sendNow = () => {
    if (command.t !== 'note.add') return
    const id = makeId()
    send(id, { ...command, id, stepId: current?.id ?? null })
    session.dismissRefused(cid)
  }
  const edit = () => {
    onEdit(command.t === 'question.ask' ? { question: text } : { text, editing: null })
    session.dismissRefused(cid)
  }
  return (
    <section className={styles.refused} role="alert" data-testid="refused">
      <strong>{t(text ? 'late.kept' : 'late.notCounted')}</strong>
      {text && <p className={styles.words}>{text}</p>}
      <p>{t(`refusal.${code}` as MessageKey, params)}</p>
      <div className={styles.actions}>
        {canWait && isTaken && (
          <Button look="primary" onClick={sendNow} data-testid="send-later">
            {current?.title ? t('late.sendTo', { title: current.title }) : t('late.send')}
          </Button>
        )}
        {text && <CopyButton text={text} />}
        {(isNewNote || command.t === 'note.edit' || command.t === 'question.ask') && (
          <Button onClick={edit}>{t('late.edit')}</Button>
        )}
        <Button look="quiet" onClick={() => session.dismissRefused(cid)}>
          {t(text ? 'late.discard' : 'common.dismiss')}
        </Button>
      </div>
    </section>
  )
}
