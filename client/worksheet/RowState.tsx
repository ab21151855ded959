// Where a row stands (共識, 併陳, 需研議), in words, and the remark on it.
import { rowStates } from '../../shared/model/row'
import type { WorksheetRow } from '../../shared/worksheet/types'
import { useClosed } from '../actions/useLocks'
import { useTranslate } from '../state/session'
import { LiveTextField } from '../text/LiveTextField'
import styles from './RowState.module.css'
import { useMayArrange } from './useMayArrange'
import { usePerform } from './usePerform'

export function RowState({ row }: { row: WorksheetRow }) {
  const t = useTranslate()
  const mayArrange = useMayArrange()
  const perform = usePerform()
  const { id, state } = row
  const closed = useClosed([id])
  const set = (value: string) => {
    const next = rowStates.find((known) => known === value) ?? null
    const done = t('worksheet.didSetState', { state: next ? t(`rowState.${next}`) : t('worksheet.noState') })
    void perform([{ t: 'row.edit', id, state: next }], done)
  }
  return (
    <div className={styles.box}>
      {mayArrange ? (
        <select
          className={styles.select}
          aria-label={t('worksheet.stateOf', { title: row.title })}
          data-state={state ?? 'none'}
          disabled={closed !== undefined}
          title={closed}
          value={state ?? ''}
          onChange={(event) => set(event.target.value)}
        >
          <option value="">{t('worksheet.noState')}</option>
          {rowStates.map((known) => (
            <option key={known} value={known}>
              {t(`rowState.${known}`)}
            </option>
          ))}
        </select>
      ) : (
        <span className={state ? styles.words : styles.none}>{state ? t(`rowState.${state}`) : '—'}</span>
      )}
      <div className={styles.remark}>
        <LiveTextField recordId={id} field="remark" label={t('worksheet.remark')} multiline />
      </div>
    </div>
  )
}
