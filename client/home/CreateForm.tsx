// 建立會議: a topic is enough, and even that can wait.
import { type FormEvent, useState } from 'react'
import { type TemplateId, templateIds, templateName } from '../../shared/agenda/templates'
import type { Language } from '../../shared/model/meeting'
import { textLimits } from '../../shared/model/text'
import { createBoard } from '../api/createBoard'
import { useLanguage } from '../state/language'
import { useTranslate } from '../state/session'
import { isComposing } from '../text/isComposing'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { languageOptions } from '../ui/languageOptions'
import { Switch } from '../ui/Switch'
import { AdminTokenField } from './AdminTokenField'
import styles from './CreateForm.module.css'
import { enterCreatedBoard } from './enterBoard'
import { useCreation } from './useCreation'

export function CreateForm() {
  const t = useTranslate()
  const interfaceLanguage = useLanguage()
  const creation = useCreation()
  const [title, setTitle] = useState('')
  const [date, setDate] = useState(today)
  const [coreQuestion, setCoreQuestion] = useState('')
  const [chosenLanguage, setChosenLanguage] = useState<Language | null>(null)
  const [template, setTemplate] = useState<TemplateId | ''>('')
  const [adminToken, setAdminToken] = useState('')
  const titleError = title.length > textLimits.title ? t('home.titleTooLong', { max: textLimits.title }) : ''
  const questionTooLong = coreQuestion.length > textLimits.question
  const questionError = questionTooLong ? t('home.questionTooLong', { max: textLimits.question }) : ''
  const language = chosenLanguage ?? interfaceLanguage

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (titleError || questionError || creation.busy) return
    const board = {
      title: title.trim() || t('home.untitled'),
      language,
      date,
      coreQuestion: coreQuestion.trim(),
      ...(template && { template }),
    }
    void creation.run(async (token) => {
      enterCreatedBoard(await createBoard(board, token), { title: board.title, announce: true })
    }, adminToken)
  }
  return (
    <form
      className={styles.form}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && isComposing(event)) event.preventDefault()
      }}
    >
      <h2 className={styles.heading}>{t('home.create')}</h2>
      <Field label={t('home.title')} error={titleError}>
        <input
          name="title"
          value={title}
          onChange={(event) => setTitle(event.target.value)}
          placeholder={t('home.titleExample')}
          autoComplete="off"
        />
      </Field>
      <Field label={t('home.coreQuestion')} error={questionError}>
        <textarea
          name="coreQuestion"
          rows={1}
          value={coreQuestion}
          onChange={(event) => setCoreQuestion(event.target.value)}
          placeholder={t('home.coreQuestionExample')}
        />
      </Field>
      <div className={styles.pair}>
        <Field label={t('home.date')}>
          <input name="date" type="date" value={date} onChange={(event) => setDate(event.target.value)} />
        </Field>
        <Switch
          label={t('home.boardLanguage')}
          labelShown
          options={languageOptions}
          value={language}
          onChange={setChosenLanguage}
        />
      </div>
      <Field
        label={t('home.template')}
        hint={template ? templateName(template, interfaceLanguage).means : t('home.templateNoneMeans')}
      >
        <select
          name="template"
          value={template}
          onChange={(event) => setTemplate(templateIds.find((id) => id === event.target.value) ?? '')}
        >
          <option value="">{t('home.templateNone')}</option>
          {templateIds.map((id) => (
            <option key={id} value={id}>
              {templateName(id, interfaceLanguage).name}
            </option>
          ))}
        </select>
      </Field>
      {creation.asksToken && <AdminTokenField value={adminToken} onChange={setAdminToken} />}
      {creation.failure && (
        <p className={styles.failure} role="alert">
          {creation.failure}
        </p>
      )}
      <Button type="submit" look="primary" size="large" disabled={creation.busy} data-testid="create-board">
        {t(creation.busy ? 'home.creating' : 'home.create')}
      </Button>
    </form>
  )
}

/** Today's date here, as YYYY-MM-DD. */
function today(): string {
  const now = new Date()
  const pad = (value: number) => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`
}
