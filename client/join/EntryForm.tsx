// One text box, the categories, how to sign, and a big button within the thumb's reach.
import { type FormEvent, type KeyboardEvent, useRef } from 'react'
import type { CommandInput } from '../../shared/commands'
import { currentStepId } from '../../shared/model/currentStep'
import { makeId } from '../../shared/model/id'
import { textLimits } from '../../shared/model/text'
import { useBoard, useSession, useTranslate } from '../state/session'
import { useFrozenPresence } from '../state/useFrozenPresence'
import { isComposing } from '../text/isComposing'
import { Button } from '../ui/Button'
import { showToast } from '../ui/toast'
import { AnonymousWords } from './AnonymousWords'
import { CategoryChips } from './CategoryChips'
import styles from './EntryForm.module.css'
import { Signing } from './Signing'
import { TextCounter } from './TextCounter'
import type { Entry } from './useEntry'
import { whyNoNotes } from './writing'

interface EntryFormProps {
  entry: Entry
  onChange: (change: Partial<Entry>) => void
  send: (noteId: string, command: CommandInput) => void
}

export function EntryForm({ entry, onChange, send }: EntryFormProps) {
  const t = useTranslate()
  const session = useSession()
  const areaRef = useRef<HTMLTextAreaElement>(null)
  const text = entry.text.trim()
  const whyNot = whyNoNotes(useBoard(), session.me().role)
  /** Changing what was written is another matter: each note says whether it can be. */
  const isClosed = whyNot !== null && !entry.editing
  /** Nothing to be done here now: only the reason and the box are shown. */
  const isIdle = isClosed && entry.text === ''
  const maySend = text !== '' && text.length <= textLimits.note && !isClosed
  useFrozenPresence(entry.anonymous && entry.text !== '')

  const submit = (event?: FormEvent) => {
    event?.preventDefault()
    if (!maySend) return areaRef.current?.focus()
    if (entry.editing) {
      send(entry.editing, { t: 'note.edit', id: entry.editing, text })
    } else {
      const id = makeId()
      const { category, anonymous } = entry
      const stepId = currentStepId(session.board())
      send(id, { t: 'note.add', id, text, category, anonymous, stepId })
    }
    onChange({ text: '', editing: null })
    showToast(t(session.status().connected ? 'join.sent' : 'join.kept'))
    areaRef.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter starts a new line, as on every phone; with Ctrl or Cmd it sends, never while composing.
    if (event.key !== 'Enter' || isComposing(event)) return
    if (event.ctrlKey || event.metaKey) submit(event)
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      {isClosed && (
        <p className={styles.closed} role="status" id="entry-closed" data-testid="entry-closed">
          <strong>{t(whyNot)}</strong>
          {entry.text !== '' && <span>{t('join.draftKept')}</span>}
        </p>
      )}
      {entry.editing && (
        <div className={styles.editing}>
          <strong>{t('join.editing')}</strong>
          <Button look="quiet" onClick={() => onChange({ text: '', editing: null })}>
            {t('join.cancelEdit')}
          </Button>
        </div>
      )}
      <div className={styles.paper} data-category={entry.category ?? 'none'}>
        <textarea
          ref={areaRef}
          className={styles.area}
          style={{ background: `var(--category-${entry.category ?? 'none'})` }}
          rows={4}
          data-testid="note-editor"
          aria-label={t('join.text')}
          placeholder={`${t('join.text')}\n${t('join.textExample')}`}
          value={entry.text}
          onChange={(event) => onChange({ text: event.target.value })}
          onKeyDown={onKeyDown}
          // Whoever is in the middle of a sentence finishes it: it stays here until notes are taken again.
          disabled={isIdle}
          aria-describedby={isClosed ? 'entry-closed entry-counter' : 'entry-counter'}
          aria-invalid={text.length > textLimits.note}
        />
      </div>
      {!entry.editing && !isIdle && (
        <CategoryChips value={entry.category} onChange={(category) => onChange({ category })} />
      )}
      {!entry.editing && !isIdle && entry.anonymous && <AnonymousWords />}
      <div className={styles.foot}>
        <TextCounter id="entry-counter" length={text.length} />
        {!entry.editing && !isIdle && (
          <Signing anonymous={entry.anonymous} onChange={(anonymous) => onChange({ anonymous })} />
        )}
        <Button
          type="submit"
          look="primary"
          size="large"
          className={styles.send}
          aria-disabled={!maySend}
          data-testid="add-note"
        >
          {t(entry.editing ? 'join.saveEdit' : 'join.send')}
        </Button>
      </div>
    </form>
  )
}
