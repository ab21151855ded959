// Opens a note in place: one's own to change its words, another's to give it a neutral wording, else just to read.
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { getLive } from '../../shared/model/board'
import { type StickyNote, shownText } from '../../shared/model/note'
import { may } from '../actions/may'
import { useBoard, useSession, useTranslate } from '../state/session'
import { isComposing } from '../text/isComposing'
import { LiveTextField } from '../text/LiveTextField'
import { useEditor } from './editorStore'
import styles from './InPlaceEditor.module.css'
import { NoteSheet } from './NoteSheet'
import { useOutcome } from './useOutcome'

export function NoteEditor({ id }: { id: string }) {
  const session = useSession()
  const carryOut = useOutcome()
  const note = getLive(useBoard(), 'note', id)
  if (!note) return null
  if (note.sourced || !may(session, 'note.edit', [id])) return <OthersNote note={note} />
  const save = (text: string | null) => {
    useEditor.getState().close()
    if (text !== null) carryOut({ commands: [{ t: 'note.edit', id, text }] })
  }
  return (
    <NoteSheet
      draftKey={`canvas.${id}`}
      initialText={note.originalText}
      category={note.category}
      onDone={save}
    />
  )
}

function OthersNote({ note }: { note: StickyNote }) {
  const session = useSession()
  const t = useTranslate()
  const ref = useRef<HTMLFieldSetElement>(null)
  const mayReword = !note.sourced && may(session, 'note.reword')
  const close = () => useEditor.getState().close()
  useEffect(() => {
    const field = ref.current?.querySelector('textarea')
    if (field) field.focus({ preventScroll: true })
    else ref.current?.focus({ preventScroll: true })
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event) || event.key !== 'Escape') return
    event.stopPropagation()
    close()
  }
  return (
    <fieldset
      ref={ref}
      className={styles.sheet}
      style={{ background: `var(--category-${note.category ?? 'none'})` }}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        if (!ref.current?.contains(event.relatedTarget)) close()
      }}
    >
      <p className={styles.said}>
        {mayReword || note.neutralText ? <span className={styles.label}>{t('board.original')}</span> : null}
        {note.originalText}
      </p>
      {mayReword ? (
        <LiveTextField
          recordId={note.id}
          field="neutralText"
          label={t('board.neutralEditor')}
          multiline
          className={styles.field}
        />
      ) : (
        note.neutralText && (
          <p className={styles.field}>
            <span className={styles.label}>{t('board.neutral')}</span>
            {shownText(note)}
          </p>
        )
      )}
      <div className={styles.foot}>
        <span />
        <button type="button" className={styles.close} onClick={close}>
          {t('common.close')}
        </button>
      </div>
    </fieldset>
  )
}
