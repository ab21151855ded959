// The notes that something on the worksheet came from: neutral wording first, the original beside it, who said it, and
// the transcript's words.
import { speakerName } from '../../shared/i18n/speakerName'
import type { SourceNote } from '../../shared/worksheet/types'
import { useVotes } from '../polls/votesStore'
import { useTranslate } from '../state/session'
import { CategoryMark } from '../ui/CategoryMark'
import styles from './SourceNotes.module.css'

export function SourceNotes({ notes }: { notes: readonly SourceNote[] }) {
  const t = useTranslate()
  const { counts } = useVotes()
  return (
    <ul className={styles.list}>
      {notes.map((note) => {
        const name = speakerName(note.speaker, t)
        return (
          <li
            key={note.id}
            className={note.mergedInto === null ? styles.note : styles.behind}
            data-testid={`source-${note.id}`}
          >
            <CategoryMark category={note.category} />
            <div className={styles.body}>
              <p className={styles.words}>{note.neutralText || note.originalText}</p>
              {note.neutralText && (
                <p className={styles.quote}>
                  <span className={styles.term}>{t('outline.originalWords')}</span>
                  {note.originalText}
                </p>
              )}
              <p className={styles.meta}>
                {[
                  name,
                  note.speaker?.unit,
                  note.theme,
                  counts.has(note.id) ? t('outline.votes', { count: counts.get(note.id) ?? 0 }) : '',
                  note.questionId === null ? '' : t('outline.fromQuestion'),
                  note.mergedInto === null ? '' : t('worksheet.mergedNote'),
                ]
                  .filter(Boolean)
                  .join('・')}
              </p>
              {note.evidence && (
                <p className={styles.quote}>
                  <span className={styles.term}>{t('worksheet.evidence')}</span>
                  {note.evidence}
                </p>
              )}
            </div>
          </li>
        )
      })}
    </ul>
  )
}
