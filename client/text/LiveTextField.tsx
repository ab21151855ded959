// A text that several people may type in at once: plain text until it gets the focus, then bound to the session's
// live text. The words also stand in a span below the textarea, which gives it its height and is what gets printed.
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { fieldText, liveLimit } from '../../shared/model/liveText'
import { meetingId } from '../../shared/model/meeting'
import { mayEver } from '../../shared/permissions'
import { useClosed } from '../actions/useLocks'
import { useSession, useTranslate } from '../state/session'
import { isComposing } from './isComposing'
import styles from './LiveTextField.module.css'
import { LiveTyping } from './LiveTyping'
import { useFieldText } from './useFieldText'

interface Props {
  recordId: string
  field: string
  /** Says what the text is; stands in the field while it is empty. */
  label: string
  /** Enter starts a new line instead of leaving the field; else Shift+Enter does. */
  multiline?: boolean
  className?: string | undefined
}

export function LiveTextField(props: Props) {
  const { role } = useSession().me()
  const mayType = mayEver(role, props.recordId === meetingId ? 'meeting.edit' : 'text.edit')
  const closed = useClosed([props.recordId])
  if (mayType && !closed) return <LiveTextEditor key={`${props.recordId}.${props.field}`} {...props} />
  return <LiveTextShown {...props} />
}

function LiveTextShown({ recordId, field, className }: Props) {
  const text = useFieldText(recordId, field)
  return <span className={[styles.shown, className].join(' ')}>{text}</span>
}

function LiveTextEditor({ recordId, field, label, multiline = false, className }: Props) {
  const session = useSession()
  const t = useTranslate()
  const resting = useFieldText(recordId, field)
  const areaRef = useRef<HTMLTextAreaElement>(null)
  const printRef = useRef<HTMLSpanElement>(null)
  const typingRef = useRef<LiveTyping | null>(null)
  const stopWaitingRef = useRef<() => void>(noWait)
  const [excess, setExcess] = useState(0)

  const showPrint = () => {
    // The zero-width space keeps a last empty line, and an empty field, one line high.
    if (printRef.current && areaRef.current) printRef.current.textContent = `${areaRef.current.value}\u200b`
  }
  useLayoutEffect(() => {
    const area = areaRef.current
    if (area && !typingRef.current && area.value !== resting) area.value = resting
    if (printRef.current && area) printRef.current.textContent = `${area.value}\u200b`
  }, [resting])

  const open = () => {
    stopWaitingRef.current()
    session.setPresence({ typing: recordId })
    const area = areaRef.current
    const record = session.board().get(recordId)
    const limit = record && liveLimit(record, field)
    if (!area || !limit || typingRef.current) return
    typingRef.current = new LiveTyping(area, session.openText(recordId, field), limit, {
      onExcess: setExcess,
      onShow: showPrint,
      isFocused: () => document.activeElement === area,
    })
  }
  // What was typed shows until the server has it; only then may the field fall back to the record's text.
  const closeOnceSettled = () => {
    session.setPresence({ typing: null })
    const check = () => {
      if (!typingRef.current?.isSettled()) return
      stopWaitingRef.current()
      typingRef.current.close()
      typingRef.current = null
      const record = session.board().get(recordId)
      if (areaRef.current && record) areaRef.current.value = fieldText(record, field)
      showPrint()
    }
    const stops = (['texts', 'status', 'board'] as const).map((event) => session.on(event, check))
    stopWaitingRef.current = () => {
      for (const stop of stops) stop()
      stopWaitingRef.current = noWait
    }
    check()
  }
  useEffect(
    () => () => {
      stopWaitingRef.current()
      typingRef.current?.close()
      typingRef.current = null
    },
    [],
  )

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    // Keys typed here are words, never shortcuts of what stands around the field.
    event.stopPropagation()
    if (isComposing(event)) {
      // The Enter that ends a composition is no line break; input methods do not mind.
      if (event.key === 'Enter') event.preventDefault()
      return
    }
    if (event.key === 'Escape' || (event.key === 'Enter' && !multiline && !event.shiftKey)) {
      event.preventDefault()
      event.currentTarget.blur()
    }
  }

  return (
    <span className={[styles.box, className].join(' ')}>
      <span ref={printRef} className={styles.print} aria-hidden="true" />
      <textarea
        ref={areaRef}
        className={styles.area}
        rows={1}
        aria-label={label}
        placeholder={label}
        aria-invalid={excess > 0}
        onFocus={open}
        onBlur={closeOnceSettled}
        onInput={() => typingRef.current?.input()}
        onCompositionStart={() => typingRef.current?.startComposing()}
        onCompositionEnd={() => typingRef.current?.endComposing()}
        onKeyDown={onKeyDown}
      />
      {excess > 0 && (
        <span className={styles.problem} role="alert">
          {t('common.textOverBy', { count: excess })}
        </span>
      )}
    </span>
  )
}

function noWait(): void {}
