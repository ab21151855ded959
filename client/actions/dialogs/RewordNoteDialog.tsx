// The neutral wording (轉譯) of a note, typed live beside the words that were said.
import { useEffect, useRef } from 'react'
import { getLive } from '../../../shared/model/board'
import { useBoard, useTranslate } from '../../state/session'
import { LiveTextField } from '../../text/LiveTextField'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import styles from './dialogs.module.css'
import { GoneDialog } from './GoneDialog'

export function RewordNoteDialog({ noteId, onClose }: { noteId: string; onClose(): void }) {
  const t = useTranslate()
  const note = getLive(useBoard(), 'note', noteId)
  const boxRef = useRef<HTMLDivElement>(null)
  useEffect(() => boxRef.current?.querySelector('textarea')?.focus(), [])
  if (!note) return <GoneDialog onClose={onClose} />
  return (
    <Dialog title={t('outline.reword')} open onClose={onClose}>
      <div className={styles.stack}>
        <div>
          <h3 className={styles.heading}>{t('outline.originalWords')}</h3>
          <p className={styles.quote}>{note.originalText}</p>
        </div>
        <div ref={boxRef}>
          <h3 className={styles.heading}>{t('outline.neutralWords')}</h3>
          <div className={styles.liveBox}>
            <LiveTextField
              recordId={noteId}
              field="neutralText"
              label={t('outline.neutralWordsLabel')}
              multiline
            />
          </div>
          <p className={styles.words}>{t('outline.neutralHint')}</p>
        </div>
        <div className={styles.buttons}>
          <Button look="primary" onClick={onClose}>
            {t('outline.done')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
