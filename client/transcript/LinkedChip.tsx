// A note or node that came from a speech: shows its first words, and goes to it on the screen behind.
import type { MindMapNode } from '../../shared/model/mindNode'
import { type StickyNote, shownText } from '../../shared/model/note'
import { usePlaces } from '../side/places'
import { useTranslate } from '../state/session'
import { useView } from '../state/view'
import { CategoryMark } from '../ui/CategoryMark'
import styles from './LinkedChip.module.css'

interface Props {
  record: StickyNote | MindMapNode
  tabIndex: number
}

export function LinkedChip({ record, tabIndex }: Props) {
  const t = useTranslate()
  const goTo = usePlaces((state) => state[record.kind])
  const isSelected = useView((state) => state.selection.includes(record.id))
  const words = record.kind === 'note' ? shownText(record) : record.neutralText || record.originalText
  const content = (
    <>
      <CategoryMark category={record.category} />
      <span className={styles.words}>{words || t('transcript.wholeSpeech')}</span>
    </>
  )
  return (
    <li>
      {goTo ? (
        <button
          type="button"
          className={styles.chip}
          tabIndex={tabIndex}
          aria-pressed={isSelected}
          title={t('transcript.goTo', { words })}
          onClick={() => goTo(record.id)}
        >
          {content}
        </button>
      ) : (
        <span className={styles.chip}>{content}</span>
      )}
    </li>
  )
}
