// Changing the words of one's own note. Earlier words stay in the record.
import type { FormEvent } from 'react'
import { getLive } from '../../../shared/model/board'
import { useBoard, useTranslate } from '../../state/session'
import { dropDraft } from '../../text/drafts'
import { NoteTextEditor } from '../../text/NoteTextEditor'
import { saidText } from '../../text/saidText'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { showToast } from '../../ui/toast'
import { useActionContext } from '../useActions'
import styles from './dialogs.module.css'
import { GoneDialog } from './GoneDialog'

export function EditNoteDialog({ noteId, onClose }: { noteId: string; onClose(): void }) {
  const t = useTranslate()
  const contextOf = useActionContext()
  const note = getLive(useBoard(), 'note', noteId)
  if (!note) return <GoneDialog onClose={onClose} />
  const draftKey = `edit-${noteId}`
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const text = saidText(event.currentTarget)
    if (text === null) return showToast(t('outline.writeFirst'))
    dropDraft(draftKey)
    if (text !== note.originalText)
      void contextOf().perform([{ t: 'note.edit', id: noteId, text }], t('outline.didEdit'))
    onClose()
  }
  return (
    <Dialog title={t('outline.edit')} open onClose={onClose}>
      <form className={styles.form} onSubmit={submit}>
        <NoteTextEditor
          draftKey={draftKey}
          initialText={note.originalText}
          label={t('outline.noteText')}
          testId="note-editor"
        />
        {note.versions.length > 0 && (
          <details>
            <summary>{t('outline.earlierWords', { count: note.versions.length })}</summary>
            <ol className={styles.list}>
              {note.versions.map((version) => (
                <li key={version.at}>
                  <p className={styles.quote}>{version.text}</p>
                </li>
              ))}
            </ol>
          </details>
        )}
        <div className={styles.buttons}>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" look="primary">
            {t('common.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
