// What staff do with one entry: mark it, move it to another row, take it out, remove its wording.
import type { WorksheetEntry } from '../../shared/worksheet/types'
import { useDialog } from '../actions/dialogStore'
import { useClosed } from '../actions/useLocks'
import { useTranslate } from '../state/session'
import { Button } from '../ui/Button'
import styles from './EntrySheet.module.css'
import { usePerform } from './usePerform'

export function EntryTools({ entry, onClose }: { entry: WorksheetEntry; onClose(): void }) {
  const t = useTranslate()
  const perform = usePerform()
  const closed = useClosed([entry.id])
  const open = useDialog((state) => state.open)
  const { id, column, minority, declined, rowId } = entry
  const label = entry.label
  return (
    <fieldset className={styles.tools} disabled={closed !== undefined}>
      {closed && <p className={styles.place}>{closed}</p>}
      <div className={styles.marks}>
        <label>
          <input
            type="checkbox"
            checked={minority}
            onChange={() =>
              void perform([{ t: 'cluster.mark', id, minority: !minority }], t('worksheet.didMark'))
            }
          />
          {t('worksheet.markMinority')}
        </label>
        {(column === 'unit' || declined) && (
          <label>
            <input
              type="checkbox"
              checked={declined}
              onChange={() =>
                void perform([{ t: 'cluster.mark', id, declined: !declined }], t('worksheet.didMark'))
              }
            />
            {t('worksheet.markDeclined')}
          </label>
        )}
      </div>
      <div className={styles.buttons}>
        {column === 'unit' && (
          <Button onClick={() => open({ kind: 'nameCluster', clusterId: id })}>{t('unit.list')}</Button>
        )}
        <Button onClick={() => open({ kind: 'pickRow', ids: [id] })}>
          {t(rowId === null ? 'worksheet.putIntoRow' : 'worksheet.moveToRow')}
        </Button>
        {rowId !== null && (
          <Button
            onClick={() => {
              const commands = [{ t: 'cluster.assign', entry: { clusterId: id }, rowId: null }] as const
              void perform(commands, t('outline.didTakeOutOfRow', { count: 1 }))
            }}
          >
            {t('outline.takeOutOfRow')}
          </Button>
        )}
        <Button
          look="danger"
          onClick={() => {
            void perform([{ t: 'cluster.remove', ids: [id] }], t('worksheet.didRemoveEntry', { label }))
            onClose()
          }}
        >
          {t('worksheet.removeEntry')}
        </Button>
      </div>
    </fieldset>
  )
}
