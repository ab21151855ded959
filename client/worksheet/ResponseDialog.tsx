// Writing an answer (逐點回應): to the row or to one entry of it, its class, who answers, the words, when and where they
// were given. Beside it what is being answered, and below what the answer said before.
import { type FormEvent, useRef } from 'react'
import { makeId } from '../../shared/model/id'
import { feasibilities } from '../../shared/model/response'
import { textLimits } from '../../shared/model/text'
import type { Worksheet } from '../../shared/worksheet/types'
import styles from '../actions/dialogs/dialogs.module.css'
import { GoneDialog } from '../actions/dialogs/GoneDialog'
import { useSession, useTranslate } from '../state/session'
import { dropDraft, keepDraft, readDraft } from '../text/drafts'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Field } from '../ui/Field'
import { showToast } from '../ui/toast'
import { AnsweredEntry } from './AnsweredEntry'
import { EarlierAnswers } from './EarlierAnswers'
import { todayInTaiwan } from './taiwanDay'
import { usePerform } from './usePerform'

interface Props {
  rowId: string
  responseId: string | null
  worksheet: Worksheet
  onClose(): void
}

export function ResponseDialog({ rowId, responseId, worksheet, onClose }: Props) {
  const t = useTranslate()
  const perform = usePerform()
  const { unit } = useSession().me()
  const draftKey = `answer-${responseId ?? rowId}`
  // What was typed and not saved is taken up again; it is read once, when the dialog opens.
  const draft = useRef(JSON.parse(readDraft(draftKey) ?? '{}') as { [field: string]: string }).current
  const row = worksheet.rows.find((other) => other.id === rowId)
  const response = row?.responses.find((other) => other.id === responseId)
  if (!row || (responseId !== null && !response)) return <GoneDialog onClose={onClose} />
  const start = { entryId: '', feasibility: '', text: '', owner: unit, date: todayInTaiwan(), source: '' }
  const before = response
    ? { ...response, entryId: response.entryId ?? '', feasibility: response.feasibility ?? '' }
    : start
  const wordsOf = (field: keyof typeof start) => draft[field] ?? before[field]
  const read = (form: HTMLFormElement) => {
    const data = new FormData(form)
    const field = (name: keyof typeof start) => String(data.get(name) ?? '').trim()
    return {
      ...{ entryId: field('entryId'), feasibility: field('feasibility'), text: field('text') },
      ...{ owner: field('owner'), date: field('date'), source: field('source') },
    }
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const { entryId, feasibility: chosen, ...words } = read(event.currentTarget)
    const feasibility = feasibilities.find((known) => known === chosen) ?? null
    if (feasibility === null && words.text === '') return showToast(t('sheet.answerFirst'))
    const target = entryId ? { clusterId: entryId } : { rowId }
    const id = responseId ?? makeId()
    dropDraft(draftKey)
    void perform([{ t: 'response.set', id, ...target, feasibility, ...words }], t('worksheet.didRespond'))
    onClose()
  }
  return (
    <Dialog
      title={t('worksheet.responseTo', { title: row.title || t('outline.unnamedRow') })}
      open
      onClose={onClose}
      look="beside"
    >
      <form
        className={styles.form}
        onSubmit={submit}
        onInput={({ currentTarget }) => keepDraft(draftKey, JSON.stringify(read(currentTarget)))}
      >
        <AnsweredEntry row={row} chosen={wordsOf('entryId')} />
        <fieldset>
          <legend className={styles.legend}>{t('worksheet.responseClass')}</legend>
          <div className={styles.radios}>
            {feasibilities.map((known) => (
              <label key={known} className={styles.radio}>
                <input
                  type="radio"
                  name="feasibility"
                  value={known}
                  defaultChecked={wordsOf('feasibility') === known}
                />
                {t(`feasibility.${known}`)}
              </label>
            ))}
          </div>
        </fieldset>
        <Field label={t('worksheet.responseText')}>
          <textarea
            name="text"
            className={styles.tall}
            defaultValue={wordsOf('text')}
            maxLength={textLimits.remark}
          />
        </Field>
        <div className={styles.pair}>
          <Field label={t('worksheet.responseOwner')}>
            <input name="owner" defaultValue={wordsOf('owner')} maxLength={textLimits.unit} />
          </Field>
          <Field label={t('worksheet.responseDate')}>
            <input name="date" type="date" defaultValue={wordsOf('date')} />
          </Field>
        </div>
        <Field label={t('worksheet.responseSource')} hint={t('worksheet.responseSourceHint')}>
          <input name="source" defaultValue={wordsOf('source')} maxLength={textLimits.title} />
        </Field>
        <div className={styles.buttons}>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" look="primary" data-testid="answer-save">
            {t('common.save')}
          </Button>
        </div>
        {response && <EarlierAnswers versions={response.versions} />}
      </form>
    </Dialog>
  )
}
