// Asking a question on the phone, with one's name or without.
import { type FormEvent, useRef } from 'react'
import { makeId } from '../../shared/model/id'
import { textLimits } from '../../shared/model/text'
import { useMeeting, useSession, useTranslate } from '../state/session'
import { useFrozenPresence } from '../state/useFrozenPresence'
import { Button } from '../ui/Button'
import { showToast } from '../ui/toast'
import styles from './AskForm.module.css'
import { Signing } from './Signing'
import type { Entry } from './useEntry'

interface AskFormProps {
  entry: Entry
  onChange: (change: Partial<Entry>) => void
}

export function AskForm({ entry, onChange }: AskFormProps) {
  const t = useTranslate()
  const session = useSession()
  const { moderateQuestions } = useMeeting()
  const areaRef = useRef<HTMLTextAreaElement>(null)
  const { question, anonymous } = entry
  const text = question.trim()
  const over = text.length - textLimits.question
  const maySend = text !== '' && over <= 0
  useFrozenPresence(anonymous && question !== '')

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!maySend) return areaRef.current?.focus()
    void session.send({ t: 'question.ask', id: makeId(), text, anonymous })
    onChange({ question: '' })
    const sent = moderateQuestions ? 'ask.sentModerated' : 'ask.sent'
    showToast(t(session.status().connected ? sent : 'join.kept'))
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <label className={styles.label} htmlFor="question-input">
        {t('ask.label')}
      </label>
      <textarea
        ref={areaRef}
        id="question-input"
        className={styles.area}
        rows={2}
        data-testid="question-input"
        placeholder={t('ask.example')}
        value={question}
        onChange={(event) => onChange({ question: event.target.value })}
        aria-describedby="ask-about"
        aria-invalid={over > 0}
      />
      <p
        id="ask-about"
        className={over > 0 ? styles.over : styles.about}
        role={over > 0 ? 'alert' : undefined}
      >
        {over > 0 ? t('ask.tooLong', { over }) : moderateQuestions && t('ask.moderated')}
      </p>
      <Signing anonymous={anonymous} onChange={(value) => onChange({ anonymous: value })} />
      {anonymous && <p className={styles.about}>{t('ask.anonymousMeans')}</p>}
      <Button type="submit" look="primary" size="large" aria-disabled={!maySend} data-testid="ask">
        {t('ask.send')}
      </Button>
    </form>
  )
}
