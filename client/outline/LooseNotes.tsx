// A list of notes that lie loose in a column.
import type { Category } from '../../shared/model/category'
import type { StickyNote } from '../../shared/model/note'
import type { Stacks } from '../../shared/model/stack'
import { useTranslate } from '../state/session'
import { NoteItem } from './NoteItem'
import styles from './Section.module.css'

interface Props {
  notes: readonly StickyNote[]
  category: Category | null
  stopId: string | null
  hasMenu: (id: string) => boolean
  tableNames: ReadonlyMap<string, string>
  stacks: Stacks
}

export function LooseNotes({ notes, category, stopId, hasMenu, tableNames, stacks }: Props) {
  const t = useTranslate()
  if (notes.length === 0) return null
  const name = t(`category.${category ?? 'none'}`)
  return (
    <ul className={styles.loose} aria-label={t('outline.looseOf', { category: name })}>
      {notes.map((note) => (
        <NoteItem
          key={note.id}
          note={note}
          isStop={stopId === note.id}
          hasMenu={hasMenu(note.id)}
          tableName={tableNames.get(note.tableId ?? '')}
          merged={stacks.get(note.id)?.length ?? 0}
        />
      ))}
    </ul>
  )
}
