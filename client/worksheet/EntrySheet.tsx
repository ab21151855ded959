// One entry from near: its wording, links, marks, where it stands, and the notes that it came from.
import { useId } from 'react'
import type { Worksheet } from '../../shared/worksheet/types'
import { GoneDialog } from '../actions/dialogs/GoneDialog'
import { useVotes } from '../polls/votesStore'
import { useTranslate } from '../state/session'
import { LiveTextField } from '../text/LiveTextField'
import { CategoryMark } from '../ui/CategoryMark'
import { Dialog } from '../ui/Dialog'
import { EntryLinks } from './EntryLinks'
import styles from './EntrySheet.module.css'
import { EntryTools } from './EntryTools'
import { SourceNotes } from './SourceNotes'
import { useMayArrange } from './useMayArrange'

interface Props {
  entryId: string
  worksheet: Worksheet
  onClose(): void
}

export function EntrySheet({ entryId, worksheet, onClose }: Props) {
  const t = useTranslate()
  const mayArrange = useMayArrange()
  const headingId = useId()
  const votes = useVotes((state) => state.counts.get(entryId))
  const entry = worksheet.entries.get(entryId)
  if (!entry) return <GoneDialog onClose={onClose} />
  const row = worksheet.rows.find((other) => other.id === entry.rowId)
  return (
    <Dialog title={`${entry.label}　${t(`category.${entry.column}`)}`} open onClose={onClose} look="beside">
      <div className={styles.sheet}>
        <div className={styles.wording}>
          <CategoryMark category={entry.column} />
          <div className={styles.field}>
            <LiveTextField
              recordId={entryId}
              field="title"
              label={t('worksheet.wordingOf', { label: entry.label })}
            />
          </div>
        </div>
        {row && (
          <p className={styles.place}>
            {t('outline.inRow', { title: row.title || t('outline.unnamedRow') })}
          </p>
        )}
        {votes !== undefined && <p className={styles.place}>{t('outline.votes', { count: votes })}</p>}
        {entry.speaker && (
          <p className={styles.place}>{t('worksheet.reportedBy', { name: entry.speaker })}</p>
        )}
        {entry.evidence && <blockquote className={styles.evidence}>{entry.evidence}</blockquote>}
        <EntryLinks entry={entry} worksheet={worksheet} />
        {mayArrange && <EntryTools entry={entry} onClose={onClose} />}
        <section aria-labelledby={headingId}>
          <h3 id={headingId} className={styles.heading}>
            {t('worksheet.notesBehind', { count: entry.notes.length })}
          </h3>
          {entry.notes.length > 0 ? (
            <SourceNotes notes={entry.notes} />
          ) : (
            <p className={styles.place}>{t('worksheet.noNotesBehind')}</p>
          )}
          {entry.notes.length === 0 && row && row.sourceNotes.length > 0 && (
            <details className={styles.rowSources}>
              <summary>{t('worksheet.sources', { count: row.sourceNotes.length })}</summary>
              <SourceNotes notes={row.sourceNotes} />
            </details>
          )}
        </section>
      </div>
    </Dialog>
  )
}
