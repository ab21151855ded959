// The board's glossary: terms that count as one when related notes are looked for, a group per line.
import type { FormEvent } from 'react'
import { getMeeting } from '../../../shared/model/board'
import { mayEver } from '../../../shared/permissions'
import { readGlossary, writeGlossary } from '../../related/readGlossary'
import { useBoard, useSession, useTranslate } from '../../state/session'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { useActionContext } from '../useActions'
import styles from './dialogs.module.css'

export function GlossaryEditor() {
  const t = useTranslate()
  const contextOf = useActionContext()
  const glossary = getMeeting(useBoard()).glossary ?? []
  const isAllowed = mayEver(useSession().me().role, 'meeting.edit')
  if (!isAllowed) return null
  const text = writeGlossary(glossary)
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = String(new FormData(event.currentTarget).get('glossary') ?? '')
    const command = { t: 'meeting.edit', glossary: readGlossary(typed) } as const
    void contextOf().perform([command], t('related.didSaveGlossary'))
  }
  return (
    <details className={styles.glossary}>
      <summary>{t('related.glossary')}</summary>
      <form className={styles.form} onSubmit={save}>
        <Field label={t('related.glossaryLabel')} hint={t('related.glossaryHint')}>
          <textarea key={text} name="glossary" rows={4} defaultValue={text} data-testid="glossary" />
        </Field>
        <div className={styles.buttons}>
          <Button type="submit">{t('related.saveGlossary')}</Button>
        </div>
      </form>
    </details>
  )
}
