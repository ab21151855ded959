// The field in which one person writes a whole note: inside a form, whose `text` it is. Enter submits where there is a
// real keyboard, unless an input method is composing. Unsent words are kept under `draftKey`.
import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { textLimits } from '../../shared/model/text'
import { useTranslate } from '../state/session'
import { keepDraft, readDraft } from './drafts'
import { isComposing } from './isComposing'
import styles from './NoteTextEditor.module.css'

interface Props {
  draftKey: string
  initialText?: string
  label: string
  testId?: string
}

export function NoteTextEditor({ draftKey, initialText = '', label, testId }: Props) {
  const t = useTranslate()
  const id = useId()
  const areaRef = useRef<HTMLTextAreaElement>(null)
  const printRef = useRef<HTMLSpanElement>(null)
  const [length, setLength] = useState(0)
  const excess = length - textLimits.note

  const show = (text: string) => {
    setLength(text.length)
    if (printRef.current) printRef.current.textContent = `${text}\u200b`
  }
  useEffect(() => {
    const area = areaRef.current
    if (!area) return
    area.value = readDraft(draftKey) ?? initialText
    setLength(area.value.length)
    if (printRef.current) printRef.current.textContent = `${area.value}\u200b`
    // A dialog that opens after this looks for `autofocus`; in one that is open already, focusing works.
    area.autofocus = true
    area.focus()
    area.setSelectionRange(area.value.length, area.value.length)
  }, [draftKey, initialText])

  const onInput = (event: FormEvent<HTMLTextAreaElement>) => {
    const text = event.currentTarget.value
    if (text === initialText) keepDraft(draftKey, '')
    else keepDraft(draftKey, text)
    show(text)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    event.stopPropagation()
    if (isComposing(event)) {
      // Escape and Enter belong to the input method: no closing, no sending, no line break.
      if (event.key === 'Escape' || event.key === 'Enter') event.preventDefault()
      return
    }
    if (event.key !== 'Enter' || event.shiftKey || hasTouchKeyboard()) return
    event.preventDefault()
    event.currentTarget.form?.requestSubmit()
  }
  return (
    <div className={styles.editor}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <div className={styles.box}>
        <span ref={printRef} className={styles.print} aria-hidden="true" />
        <textarea
          ref={areaRef}
          id={id}
          name="text"
          className={styles.area}
          aria-invalid={excess > 0}
          aria-describedby={`${id}-hint`}
          data-testid={testId}
          onInput={onInput}
          onKeyDown={onKeyDown}
        />
      </div>
      <p
        id={`${id}-hint`}
        className={excess > 0 ? styles.problem : styles.hint}
        role={excess > 0 ? 'alert' : undefined}
      >
        {excess > 0 ? t('common.textOverBy', { count: excess }) : t('outline.enterSends')}
      </p>
    </div>
  )
}

/** A touch keyboard has no Shift+Enter: there Enter starts a new line and the button sends. */
function hasTouchKeyboard(): boolean {
  return window.matchMedia('(pointer: coarse)').matches
}
