// One entry of a cell: its label with what it answers, its wording, and what is special about it. In the table it is a
// place of the keyboard and can be dragged by its label.
import MoreHorizontal from 'lucide-react/icons/ellipsis'
import { useRef, useState } from 'react'
import type { Worksheet, WorksheetEntry } from '../../shared/worksheet/types'
import { ItemMenu } from '../outline/ItemMenu'
import { useSession, useTranslate } from '../state/session'
import { LiveTextField } from '../text/LiveTextField'
import styles from './EntryView.module.css'
import { entryName } from './entryName'
import { useSheet } from './sheetStore'
import { useMayArrange } from './useMayArrange'

interface Props {
  entry: WorksheetEntry
  worksheet: Worksheet
  /** Whether it stands in a cell of the table. */
  inTable?: boolean
}

export function EntryView({ entry, worksheet, inTable = false }: Props) {
  const t = useTranslate()
  const session = useSession()
  const mayArrange = useMayArrange()
  const open = useSheet((state) => state.open)
  const [hasMenu, setHasMenu] = useState(false)
  const ref = useRef<HTMLDivElement>(null)
  const record = session.board().get(entry.id)
  const isNamed = record?.kind === 'cluster' && record.title !== ''
  const targets = entry.for.map((id) => entryName(t, worksheet, id, entry.rowId))
  const count = entry.notes.length
  const place = inTable && {
    ...{ tabIndex: -1, role: 'group', 'data-stop': `entry-${entry.id}` },
    'aria-label': t('sheet.entryName', { label: entry.label, text: entry.text }),
  }
  return (
    <div
      ref={ref}
      className={styles.entry}
      data-testid={`entry-${entry.id}`}
      data-entry={entry.id}
      data-column={entry.column}
      {...place}
    >
      <button
        type="button"
        className={styles.label}
        aria-label={t('worksheet.openEntry', { label: entry.label, targets: targets.join('、'), count })}
        data-drag={inTable && mayArrange ? entry.id : undefined}
        data-open
        onClick={() => open({ kind: 'entry', entryId: entry.id })}
      >
        <span className={styles.own}>{entry.label}</span>
        {targets.length > 0 && <span className={styles.targets}>→{targets.join('、')}</span>}
        {count > 0 && <span className={styles.count}>{t('outline.noteCount', { count })}</span>}
      </button>
      {inTable && mayArrange && (
        <button
          type="button"
          className={`${styles.menu} no-print`}
          aria-label={t('sheet.entryMenu', { label: entry.label })}
          title={t('sheet.entryMenu', { label: entry.label })}
          aria-haspopup="menu"
          aria-expanded={hasMenu}
          data-menu
          onClick={() => setHasMenu(true)}
        >
          <MoreHorizontal size={16} aria-hidden />
        </button>
      )}
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
      {hasMenu && ref.current && (
        <ItemMenu ids={[entry.id]} anchor={ref.current} onClose={() => setHasMenu(false)} />
      )}
    </div>
  )
}
