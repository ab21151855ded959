// What an import would add: how many of each kind, and the first notes as they would be.

import type { ImportPreview } from '../../shared/imports/columnRoles'
import type { Category } from '../../shared/model/category'
import { useTranslate } from '../state/session'
import { CategoryMark } from '../ui/CategoryMark'
import styles from './imports.module.css'

export function PreviewNotes({ preview }: { preview: ImportPreview }) {
  const t = useTranslate()
  const { added, kinds, notes } = preview
  const parts = saidKinds
    .filter((kind) => kinds[kind])
    .map((kind) => t(`imports.kind.${kind}`, { count: kinds[kind] ?? 0 }))
  const others = added - saidKinds.reduce((sum, kind) => sum + (kinds[kind] ?? 0), 0)
  if (others > 0) parts.push(t('imports.kind.other', { count: others }))
  const more = (kinds.note ?? 0) - notes.length
  return (
    <section className={styles.preview} aria-labelledby="import-would-add">
      <h3 id="import-would-add" className={styles.heading} aria-live="polite" data-testid="import-count">
        {added === 0 ? t('imports.nothing') : t('imports.wouldAdd', { parts: parts.join('、') })}
      </h3>
      <ul className={styles.notes}>
        {notes.map((note, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: equal notes are told apart by their place
          <li key={index} className={styles.note}>
            <CategoryMark category={note.category as Category | null} />
            <div className={styles.words}>
              <p className={styles.text}>{note.neutral || note.text}</p>
              {note.neutral && <p className={styles.hint}>{note.text}</p>}
              <p className={styles.hint}>
                {[
                  t(`category.${(note.category as Category | null) ?? 'none'}`),
                  note.name,
                  note.unit,
                  note.theme,
                ]
                  .filter(Boolean)
                  .join('・')}
              </p>
            </div>
          </li>
        ))}
      </ul>
      {notes.length > 0 && more > 0 && <p className={styles.hint}>{t('imports.andMore', { count: more })}</p>}
    </section>
  )
}

/** The kinds that people have a word for, in the order in which they are told. */
const saidKinds = ['note', 'row', 'cluster', 'link', 'table', 'response', 'utterance', 'mindNode'] as const
