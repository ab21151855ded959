// Names a cluster in place; several people may type in its title at once.
import { useEffect, useRef } from 'react'
import { may } from '../actions/may'
import { useSession, useTranslate } from '../state/session'
import { LiveTextField } from '../text/LiveTextField'
import { useEditor } from './editorStore'
import styles from './InPlaceEditor.module.css'

export function HeadingEditor({ id }: { id: string }) {
  const session = useSession()
  const t = useTranslate()
  const ref = useRef<HTMLFieldSetElement>(null)
  const mayName = may(session, 'cluster.name')
  const close = () => useEditor.getState().close()
  useEffect(() => {
    const field = ref.current?.querySelector('textarea')
    if (field) {
      field.focus({ preventScroll: true })
      field.setSelectionRange(field.value.length, field.value.length)
    } else if (!mayName) useEditor.getState().close()
  }, [mayName])
  if (!mayName) return null
  return (
    <fieldset
      ref={ref}
      className={`${styles.sheet} ${styles.heading}`}
      onBlur={(event) => {
        if (!ref.current?.contains(event.relatedTarget)) close()
      }}
    >
      <LiveTextField recordId={id} field="title" label={t('board.headingEditor')} className={styles.field} />
    </fieldset>
  )
}
