// A board at a past moment, to read: its columns with entries and notes, and the rows of the worksheet. Nothing of it can
// be changed, so nothing of it looks as if it could.
import { speakerName } from '../../shared/i18n/speakerName'
import { type Board, byOrder, live } from '../../shared/model/board'
import type { Category } from '../../shared/model/category'
import { type StickyNote, shownText, speakerOf } from '../../shared/model/note'
import { type OutlineSection, outlineOf } from '../outline/outlineOf'
import { useTranslate } from '../state/session'
import { CategoryMark } from '../ui/CategoryMark'
import { EmptyState } from '../ui/EmptyState'
import styles from './PastBoard.module.css'

/** Of one column: a past with 10,000 notes opens at once. */
const shownNotes = 200

export function PastBoard({ board }: { board: Board }) {
  const t = useTranslate()
  const sections = outlineOf(board, { tableId: null, query: '' }).filter(
    ({ clusters, loose }) => clusters.length + loose.length > 0,
  )
  const rows = [...live(board, 'row')].sort(byOrder)
  if (sections.length + rows.length === 0) return <EmptyState title={t('history.empty')} />
  return (
    <div className={styles.past}>
      <div className={styles.columns}>
        {sections.map((section) => (
          <Column key={section.category ?? 'none'} section={section} />
        ))}
      </div>
      {rows.length > 0 && (
        <section className={styles.rows}>
          <h3 className={styles.heading}>{t('history.rows')}</h3>
          <ol>
            {rows.map(({ id, title }) => (
              <li key={id}>{title || '—'}</li>
            ))}
          </ol>
        </section>
      )}
    </div>
  )
}

function Column({ section: { category, clusters, loose, itemCount } }: { section: OutlineSection }) {
  const t = useTranslate()
  const hidden = loose.length - shownNotes
  return (
    <section className={styles.column}>
      <h3 className={styles.heading}>
        <CategoryMark category={category} />
        {t(`category.${category ?? 'none'}`)} <span className={styles.count}>{itemCount}</span>
      </h3>
      {clusters.slice(0, shownNotes).map(({ cluster, notes }) => (
        <div
          key={cluster.id}
          className={styles.cluster}
          style={{ borderInlineStartColor: `var(--category-${cluster.category})` }}
        >
          <p className={styles.clusterTitle}>{cluster.title || t('outline.unnamed')}</p>
          {notes.map((note) => (
            <Note key={note.id} note={note} category={category} />
          ))}
        </div>
      ))}
      {loose.slice(0, shownNotes).map((note) => (
        <Note key={note.id} note={note} category={category} />
      ))}
      {hidden > 0 && <p className={styles.count}>{t('history.more', { count: hidden })}</p>}
    </section>
  )
}

function Note({ note, category }: { note: StickyNote; category: Category | null }) {
  const t = useTranslate()
  return (
    <div className={styles.note} style={{ background: `var(--category-${category ?? 'none'})` }}>
      <p className={styles.words}>{shownText(note)}</p>
      <p className={styles.speaker}>{speakerName(speakerOf(note), t)}</p>
    </div>
  )
}
