// Writing the answer (逐點回應) to a row: its class, who answers, the words, when and where they were given.
import type { FormEvent } from 'react'
import { makeId } from '../../shared/model/id'
import { feasibilities } from '../../shared/model/response'
import { textLimits } from '../../shared/model/text'
import type { Worksheet } from '../../shared/worksheet/types'
import styles from '../actions/dialogs/dialogs.module.css'
import { useTranslate } from '../state/session'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Field } from '../ui/Field'
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
  const row = worksheet.rows.find((other) => other.id === rowId)
  const response = row?.responses.find((other) => other.id === responseId)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const read = (name: string) => String(form.get(name) ?? '').trim()
    const feasibility = feasibilities.find((known) => known === read('feasibility')) ?? null
    const target = response?.entryId ? { clusterId: response.entryId } : { rowId }
    const words = { owner: read('owner'), text: read('text'), date: read('date'), source: read('source') }
    const id = response?.id ?? makeId()
    void perform([{ t: 'response.set', id, ...target, feasibility, ...words }], t('worksheet.didRespond'))
    onClose()
  }
  return (
    <Dialog
      title={t('worksheet.responseTo', { title: row?.title || t('outline.unnamedRow') })}
      open
      onClose={onClose}
    >
      <form className={styles.form} onSubmit={submit}>
        <Field label={t('worksheet.responseClass')}>
          <select name="feasibility" defaultValue={response?.feasibility ?? ''}>
            <option value="">{t('exports.unclassified')}</option>
            {feasibilities.map((known) => (
              <option key={known} value={known}>
                {t(`feasibility.${known}`)}
              </option>
            ))}
          </select>
        </Field>
        <Field label={t('worksheet.responseText')}>
          <textarea name="text" rows={5} defaultValue={response?.text} maxLength={textLimits.remark} />
        </Field>
        <div className={styles.pair}>
          <Field label={t('worksheet.responseOwner')}>
            <input name="owner" defaultValue={response?.owner} maxLength={textLimits.unit} />
          </Field>
          <Field label={t('worksheet.responseDate')}>
            <input name="date" type="date" defaultValue={response?.date} />
          </Field>
        </div>
        <Field label={t('worksheet.responseSource')} hint={t('worksheet.responseSourceHint')}>
          <input name="source" defaultValue={response?.source} maxLength={textLimits.title} />
        </Field>
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
