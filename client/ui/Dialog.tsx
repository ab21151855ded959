// A dialog on the native element: focus goes in and comes back by itself, Escape closes, but never while an
// input method is composing. `beside` leaves the rest of the page usable on wide screens.
import X from 'lucide-react/icons/x'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useTranslate } from '../state/session'
import { isComposing } from '../text/isComposing'
import styles from './Dialog.module.css'
import { IconButton } from './IconButton'

interface DialogProps {
  title: string
  open: boolean
  onClose: () => void
  children: ReactNode
  look?: 'centre' | 'wide' | 'beside' | 'full'
}

const wideScreen = '(min-width: 900px)'

export function Dialog({ title, open, onClose, children, look = 'centre' }: DialogProps) {
  const t = useTranslate()
  const titleId = useId()
  const ref = useRef<HTMLDialogElement>(null)
  const composing = useRef(false)

  useEffect(() => {
    const dialog = ref.current
    if (!dialog || !open || dialog.open) return
    const opener = document.activeElement
    if (look === 'beside' && matchMedia(wideScreen).matches) dialog.show()
    else dialog.showModal()
    return () => {
      // The element goes without being closed, so the browser does not give the focus back by itself.
      const isFocusLost = document.activeElement === null || document.activeElement === document.body
      if (isFocusLost && opener instanceof HTMLElement) placeNow(opener)?.focus()
    }
  }, [open, look])

  if (!open) return null
  return (
    <dialog
      ref={ref}
      className={`${styles.dialog} ${styles[look]}`}
      aria-labelledby={titleId}
      onKeyDown={(event) => {
        composing.current = isComposing(event)
        // Shortcuts of the screen below must not act while the dialog has the keyboard.
        event.stopPropagation()
        if (event.key === 'Escape' && !composing.current) {
          event.preventDefault()
          onClose()
        }
      }}
      onCancel={(event) => {
        if (event.target !== event.currentTarget) return
        event.preventDefault()
        if (!composing.current) onClose()
      }}
    >
      <div className={styles.header}>
        <h2 id={titleId}>{title}</h2>
        <IconButton label={t('common.close')} onClick={onClose}>
          <X size={20} aria-hidden />
        </IconButton>
      </div>
      <div className={styles.body}>{children}</div>
    </dialog>
  )
}

/** The element, or what was drawn anew in its place while the dialog was open. */
function placeNow(opener: HTMLElement): HTMLElement | null {
  const { stop } = opener.dataset
  if (opener.isConnected || !stop) return opener
  return document.querySelector<HTMLElement>(`[data-stop="${stop}"]`)
}
