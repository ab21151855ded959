// The sheet of paper on which a note is written: an uncontrolled textarea that saves with Enter or when left. While an
// input method composes, Enter and Escape belong to it. Words that are too long stay, with a sentence that says so.
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import type { Category } from '../../shared/model/category'
import { cleanText, textLimits } from '../../shared/model/text'
import { useTranslate } from '../state/session'
import { dropDraft, keepDraft, readDraft } from '../text/drafts'
import { isComposing } from '../text/isComposing'
import styles from './InPlaceEditor.module.css'

interface Props {
  draftKey: string
  initialText: string
  category: Category | null
  /** Called with the words when there are any that changed, with null when the person gave up. */
  onDone(text: string | null): void
  children?: ReactNode
}

export function NoteSheet({ draftKey, initialText, category, onDone, children }: Props) {
  const t = useTranslate()
  const areaRef = useRef<HTMLTextAreaElement>(null)
  const sheetRef = useRef<HTMLFieldSetElement>(null)
  const isDone = useRef(false)
  const [excess, setExcess] = useState(0)

  // biome-ignore lint/correctness/useExhaustiveDependencies: the words are the person's from the first moment on
  useEffect(() => {
    const area = areaRef.current
    if (!area) return
    area.value = readDraft(draftKey) ?? initialText
    area.focus({ preventScroll: true })
    area.setSelectionRange(area.value.length, area.value.length)
  }, [])

  const finish = (text: string | null) => {
    if (isDone.current) return
    isDone.current = true
    dropDraft(draftKey)
    onDone(text)
  }
  const save = () => {
    const text = cleanText(areaRef.current?.value ?? '').trim()
    if (text.length > textLimits.note) return setExcess(text.length - textLimits.note)
    finish(text === '' || text === initialText ? null : text)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    event.stopPropagation()
    if (isComposing(event)) return
    if (event.key === 'Escape') finish(null)
    else if (event.key === 'Enter' && !event.shiftKey && !hasTouchKeyboard()) save()
    else return
    event.preventDefault()
  }
  return (
    <fieldset
      ref={sheetRef}
      className={styles.sheet}
      style={{ background: `var(--category-${category ?? 'none'})` }}
      onBlur={(event) => {
        if (!sheetRef.current?.contains(event.relatedTarget)) save()
      }}
    >
      <textarea
        ref={areaRef}
        className={styles.area}
        data-testid="note-editor"
        aria-label={t('board.noteEditor')}
        aria-invalid={excess > 0}
        rows={3}
        onInput={(event) => {
          const { value } = event.currentTarget
          keepDraft(draftKey, value === initialText ? '' : value)
          if (excess > 0) setExcess(Math.max(0, cleanText(value).trim().length - textLimits.note))
        }}
        onKeyDown={onKeyDown}
      />
      {excess > 0 && (
        <p className={styles.problem} role="alert">
          {t('common.textOverBy', { count: excess })}
        </p>
      )}
      <div className={styles.foot}>
        <span className={styles.hint}>{t('board.noteEditorHint')}</span>
        {children}
        <button type="button" className={styles.save} onClick={save}>
          {t('board.save')}
        </button>
      </div>
    </fieldset>
  )
}

/** A touch keyboard has no Shift+Enter: there Enter starts a new line and the button saves. */
function hasTouchKeyboard(): boolean {
  return matchMedia('(pointer: coarse)').matches
}
