// One step's fields: what it is called, what people do, for how long, the prompt they see, and what they may do.
import { type FormEvent, useState } from 'react'
import { type Activity, activities, type Step, takesNotes } from '../../shared/model/step'
import { textLimits } from '../../shared/model/text'
import dialogs from '../actions/dialogs/dialogs.module.css'
import { useTranslate } from '../state/session'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import styles from './StepForm.module.css'

type Fields = Pick<Step, 'title' | 'activity' | 'minutes' | 'prompt' | 'mayAddNotes' | 'mayEditOwn'>

interface StepFormProps {
  step: Step | null
  onSave: (fields: Fields) => void
  onCancel: () => void
}

export function StepForm({ step, onSave, onCancel }: StepFormProps) {
  const t = useTranslate()
  const [activity, setActivity] = useState<Activity>(step?.activity ?? 'privateWriting')
  const [mayAddNotes, setMayAddNotes] = useState(step?.mayAddNotes ?? true)
  const chooseActivity = (chosen: Activity) => {
    setActivity(chosen)
    setMayAddNotes(takesNotes(chosen))
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const said = (name: string) => String(form.get(name) ?? '').trim()
    const minutes = Math.max(0, Math.min(1440, Math.round(Number(said('minutes')) || 0)))
    const [title, prompt, mayEditOwn] = [said('title'), said('prompt'), form.has('mayEditOwn')]
    onSave({ title, activity, minutes, prompt, mayAddNotes, mayEditOwn })
  }
  return (
    <form className={dialogs.form} onSubmit={submit}>
      <Field label={t('agenda.activity')} hint={t(`step.means.${activity}`)}>
        <select
          name="activity"
          value={activity}
          onChange={(event) => chooseActivity(event.target.value as Activity)}
        >
          {activities.map((known) => (
            <option key={known} value={known}>
              {t(`step.activity.${known}`)}
            </option>
          ))}
        </select>
      </Field>
      <Field label={t('agenda.stepTitle')}>
        <input
          name="title"
          defaultValue={step?.title ?? ''}
          maxLength={textLimits.title}
          placeholder={t(`step.activity.${activity}`)}
          autoComplete="off"
        />
      </Field>
      <Field label={t('agenda.minutes')} hint={t('agenda.minutesHint')}>
        <input
          name="minutes"
          type="number"
          inputMode="numeric"
          min={0}
          max={1440}
          defaultValue={step?.minutes ?? 10}
        />
      </Field>
      <Field label={t('agenda.prompt')} hint={t('agenda.promptHint')}>
        <textarea name="prompt" rows={2} maxLength={textLimits.question} defaultValue={step?.prompt ?? ''} />
      </Field>
      <fieldset className={styles.may}>
        <legend className={dialogs.legend}>{t('agenda.may')}</legend>
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={mayAddNotes}
            onChange={(event) => setMayAddNotes(event.target.checked)}
          />
          {t('agenda.mayAddNotes')}
        </label>
        <label className={styles.check}>
          <input type="checkbox" name="mayEditOwn" defaultChecked={step?.mayEditOwn ?? true} />
          {t('agenda.mayEditOwn')}
        </label>
        <p className={dialogs.detail}>{t('agenda.mayHint')}</p>
      </fieldset>
      <div className={dialogs.buttons}>
        <Button onClick={onCancel}>{t('common.cancel')}</Button>
        <Button type="submit" look="primary" data-testid="save-step">
          {t('common.save')}
        </Button>
      </div>
    </form>
  )
}
