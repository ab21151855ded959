// Asks for the theme of notes: one that the board has already, or a new one; empty takes it away.
import { type FormEvent, useId } from 'react'
import { getLive, live } from '../../../shared/model/board'
import { textLimits } from '../../../shared/model/text'
import { useBoard, useTranslate } from '../../state/session'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { Field } from '../../ui/Field'
import { useActionContext } from '../useActions'
import styles from './dialogs.module.css'

export function TagNotesDialog({ noteIds, onClose }: { noteIds: readonly string[]; onClose(): void }) {
  const t = useTranslate()
  const board = useBoard()
  const contextOf = useActionContext()
  const listId = useId()
  const themes = [...new Set([...live(board, 'note')].map((note) => note.theme))].filter(Boolean).sort()
  const present = getLive(board, 'note', noteIds[0] ?? null)?.theme ?? ''
  const tag = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const theme = String(new FormData(event.currentTarget).get('theme') ?? '').trim()
    const done = t(theme ? 'outline.didTag' : 'outline.didUntag', { count: noteIds.length, theme })
    void contextOf().perform([{ t: 'note.tag', ids: [...noteIds], theme }], done)
    onClose()
  }
  return (
    <Dialog title={t('outline.tag')} open onClose={onClose}>
      <form className={styles.form} onSubmit={tag}>
        <Field label={t('outline.theme')} hint={t('outline.themeHint')}>
          <input
            name="theme"
            defaultValue={present}
            list={listId}
            maxLength={textLimits.tag}
            autoComplete="off"
          />
        </Field>
        <datalist id={listId}>
          {themes.map((theme) => (
            <option key={theme} value={theme} />
          ))}
        </datalist>
        <div className={styles.buttons}>
          <Button type="submit" look="primary">
            {t('common.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
