// Gives the present moment a name.
import { type FormEvent, useState } from 'react'
import { makeId } from '../../shared/model/id'
import { textLimits } from '../../shared/model/text'
import { useTranslate } from '../state/session'
import { isComposing } from '../text/isComposing'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { usePerform } from '../worksheet/usePerform'
import styles from './NameMoment.module.css'

export function NameMoment({ onNamed }: { onNamed(): unknown }) {
  const t = useTranslate()
  const perform = usePerform()
  const [title, setTitle] = useState('')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const said = title.trim()
    if (!said) return
    setTitle('')
    if (
      await perform([{ t: 'moment.name', id: makeId(), title: said }], t('history.didName', { title: said }))
    )
      onNamed()
  }
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      <Field label={t('history.nameLabel')} hint={t('history.nameHint')}>
        <input
          type="text"
          value={title}
          maxLength={textLimits.tag}
          data-testid="moment-name"
          onChange={({ target }) => setTitle(target.value)}
          onKeyDown={(event) => {
            // Enter that ends a Chinese word is no answer.
            if (event.key === 'Enter' && isComposing(event)) event.preventDefault()
          }}
        />
      </Field>
      <Button type="submit" disabled={!title.trim()}>
        {t('history.name')}
      </Button>
    </form>
  )
}
