// Asking: one line that grows, named or anonymous in plain words. Unsent words stay while the page lives.
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import { makeId } from '../../shared/model/id'
import { cleanText, textLimits } from '../../shared/model/text'
import { useMeeting, useSession, useTranslate } from '../state/session'
import { dropDraft, keepDraft, readDraft } from '../text/drafts'
import { isComposing } from '../text/isComposing'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { Switch } from '../ui/Switch'
import { usePerform } from '../worksheet/usePerform'
import styles from './AskForm.module.css'

const draftKey = 'new-question'

/** Kept while the page lives: whoever asks one question without a name mostly asks the next one so too. */
let lastAnonymous = false

export function AskForm() {
  const t = useTranslate()
  const perform = usePerform()
  const { name } = useSession().me()
  const { moderateQuestions } = useMeeting()
  const [text, setText] = useState(() => readDraft(draftKey) ?? '')
  const [anonymous, setAnonymous] = useState(lastAnonymous)
  const said = cleanText(text).trim()
  const excess = said.length - textLimits.question
  const maySend = said !== '' && excess <= 0

  const change = (next: string) => {
    setText(next)
    keepDraft(draftKey, next)
  }
  const submit = (event?: FormEvent) => {
    event?.preventDefault()
    if (!maySend) return
    change('')
    dropDraft(draftKey)
    const done = moderateQuestions
      ? 'questions.sentWaiting'
      : anonymous
        ? 'questions.sentBatch'
        : 'questions.sent'
    void perform([{ t: 'question.ask', id: makeId(), text: said, anonymous }], t(done))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || isComposing(event) || event.shiftKey || isTouched()) return
    event.preventDefault()
    submit()
  }
  const means = anonymous
    ? t('questions.anonymousMeans')
    : name
      ? t('questions.namedAs', { name })
      : t('questions.namedWithout')
  return (
    <form className={styles.form} onSubmit={submit}>
      <Field
        label={t('questions.ask')}
        hint={text === '' ? t('questions.askHint') : ''}
        error={excess > 0 ? t('questions.tooLong', { over: excess }) : ''}
      >
        <textarea
          rows={1}
          value={text}
          data-testid="question-input"
          onChange={({ target }) => change(target.value)}
          onKeyDown={onKeyDown}
        />
      </Field>
      {text !== '' && (
        <>
          <div className={styles.foot}>
            <Switch
              label={t('questions.whose')}
              options={[
                { value: 'named', label: t('common.named') },
                { value: 'anonymous', label: t('common.anonymous') },
              ]}
              value={anonymous ? 'anonymous' : 'named'}
              onChange={(value) => {
                lastAnonymous = value === 'anonymous'
                setAnonymous(lastAnonymous)
              }}
            />
            <Button type="submit" look="primary" aria-disabled={!maySend} data-testid="question-send">
              {t('questions.send')}
            </Button>
          </div>
          <div className={styles.means}>
            <p>{means}</p>
            {moderateQuestions && <p>{t('questions.willWait')}</p>}
          </div>
        </>
      )}
    </form>
  )
}

/** A touch keyboard has no Shift+Enter: there Enter starts a new line and the button sends. */
function isTouched(): boolean {
  return matchMedia('(pointer: coarse)').matches
}
