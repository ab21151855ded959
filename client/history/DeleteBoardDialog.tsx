// Deletes the whole meeting, after its title was typed. Everybody on it, this person too, then sees that it is gone.
import { type FormEvent, useState } from 'react'
import { getMeeting } from '../../shared/model/board'
import styles from '../actions/dialogs/dialogs.module.css'
import { ApiError } from '../api/callApi'
import { deleteBoard } from '../api/history'
import { useBoard, useSession, useTranslate } from '../state/session'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Field } from '../ui/Field'

export function DeleteBoardDialog({ onClose }: { onClose(): void }) {
  const t = useTranslate()
  const session = useSession()
  const title = getMeeting(useBoard()).title.trim()
  const [typed, setTyped] = useState('')
  const [error, setError] = useState('')
  const isRight = typed.trim() === (title || t('history.deleteWord'))
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!isRight) return
    try {
      await deleteBoard(session.boardId, session.token(), title)
      onClose()
    } catch (reason) {
      setError(reason instanceof ApiError && reason.status > 0 ? reason.message : t('history.failed'))
    }
  }
  return (
    <Dialog title={t('history.deleteTitle')} open onClose={onClose}>
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <p>{t('history.deleteMeans')}</p>
        <Field
          label={title ? t('history.deleteType', { title }) : t('history.deleteTypeUntitled')}
          error={error}
        >
          <input
            type="text"
            value={typed}
            autoComplete="off"
            data-testid="delete-title"
            onChange={({ target }) => setTyped(target.value)}
          />
        </Field>
        <div className={styles.buttons}>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button look="danger" type="submit" disabled={!isRight} data-testid="delete-yes">
            {t('history.deleteYes')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
