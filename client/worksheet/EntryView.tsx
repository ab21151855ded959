// One entry of a cell: its label with what it answers, its wording, and what is special about it.
import type { Worksheet, WorksheetEntry } from '../../shared/worksheet/types'
import { useSession, useTranslate } from '../state/session'
import { LiveTextField } from '../text/LiveTextField'
import styles from './EntryView.module.css'
import { entryName } from './entryName'
import { useSheet } from './sheetStore'
import { useMayArrange } from './useMayArrange'

export function EntryView({ entry, worksheet }: { entry: WorksheetEntry; worksheet: Worksheet }) {
  const t = useTranslate()
  const session = useSession()
  const mayArrange = useMayArrange()
  const open = useSheet((state) => state.open)
  const record = session.board().get(entry.id)
  const isNamed = record?.kind === 'cluster' && record.title !== ''
  const targets = entry.for.map((id) => entryName(t, worksheet, id, entry.rowId))
  const count = entry.notes.length
  return (
    <div className={styles.entry} data-testid={`entry-${entry.id}`} data-column={entry.column}>
      <button
        type="button"
        className={styles.label}
        aria-label={t('worksheet.openEntry', { label: entry.label, targets: targets.join('、'), count })}
        onClick={() => open({ kind: 'entry', entryId: entry.id })}
      >
        <span className={styles.own}>{entry.label}</span>
        {targets.length > 0 && <span className={styles.targets}>→{targets.join('、')}</span>}
        {count > 0 && <span className={styles.count}>{t('outline.noteCount', { count })}</span>}
      </button>
      {entry.minority && <span className={styles.mark}>{t('outline.minority')}</span>}
      {entry.declined && <span className={styles.mark}>{t('outline.declined')}</span>}
      {!isNamed && entry.text && <p className={styles.fromNotes}>{entry.text}</p>}
      {(isNamed || mayArrange) && (
        <div className={styles.words}>
          <LiveTextField
            recordId={entry.id}
            field="title"
            label={t('worksheet.wordingOf', { label: entry.label })}
          />
        </div>
      )}
    </div>
  )
}
