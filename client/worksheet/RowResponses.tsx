// The written answers (逐點回應) to a row and its entries: class in words, who answers, what, when, from where.
import type { Worksheet, WorksheetResponse, WorksheetRow } from '../../shared/worksheet/types'
import { useTranslate } from '../state/session'
import { entryName } from './entryName'
import styles from './RowResponses.module.css'
import { useSheet } from './sheetStore'
import { useMayAnswer } from './useMayAnswer'

export function RowResponses({ row, worksheet }: { row: WorksheetRow; worksheet: Worksheet }) {
  const t = useTranslate()
  const mayAnswer = useMayAnswer()
  const open = useSheet((state) => state.open)
  const name = row.title || t('outline.unnamedRow')
  const isFirst = row.responses.length === 0
  return (
    <div className={styles.list}>
      {row.responses.map((response) => (
        <div key={response.id} className={styles.response}>
          <ResponseWords response={response} row={row} worksheet={worksheet} />
          {mayAnswer && (
            <button
              type="button"
              className={`${styles.edit} no-print`}
              aria-label={t('sheet.editAnswerTo', { title: name })}
              onClick={() => open({ kind: 'response', rowId: row.id, responseId: response.id })}
            >
              {t('worksheet.editResponse')}
            </button>
          )}
        </div>
      ))}
      {isFirst && (
        <span className={styles.none}>
          <span aria-hidden>—</span>
          <span className="visually-hidden">{t('worksheet.noResponse')}</span>
        </span>
      )}
      {mayAnswer && (
        <button
          type="button"
          className={`${styles.edit} no-print`}
          aria-label={t(isFirst ? 'sheet.answerTo' : 'sheet.answerMoreTo', { title: name })}
          data-is-only={isFirst ? '' : undefined}
          data-testid={`answer-${row.id}`}
          onClick={() => open({ kind: 'response', rowId: row.id, responseId: null })}
        >
          {t(isFirst ? 'worksheet.addResponse' : 'sheet.answerMore')}
        </button>
      )}
    </div>
  )
}

interface WordsProps {
  response: WorksheetResponse
  row: WorksheetRow
  worksheet: Worksheet
}

function ResponseWords({ response, row, worksheet }: WordsProps) {
  const t = useTranslate()
  const { entryId, feasibility, owner, text, date, source } = response
  const about = entryId ? entryName(t, worksheet, entryId, row.id) : ''
  return (
    <>
      <p className={styles.class}>
        {about && `${about}：`}
        {feasibility ? t(`feasibility.${feasibility}`) : t('exports.unclassified')}
      </p>
      {text && <p className={styles.text}>{text}</p>}
      {(owner || date) && <p className={styles.by}>{[owner, date].filter(Boolean).join('　')}</p>}
      {source && <p className={styles.source}>{source}</p>}
    </>
  )
}
