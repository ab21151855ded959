// One note of the list of related ones: its words, who said them, and the words that both notes have as the reason.
import { speakerName } from '../../../shared/i18n/speakerName'
import { shownText, speakerOf } from '../../../shared/model/note'
import type { RelatedNote } from '../../related/relatedNotes'
import { useTranslate } from '../../state/session'
import { CategoryMark } from '../../ui/CategoryMark'
import styles from './dialogs.module.css'

interface Props {
  related: RelatedNote
  isSameCategory: boolean
  isSelected: boolean
  onToggle(id: string): void
}

export function RelatedItem({ related: { note, words }, isSameCategory, isSelected, onToggle }: Props) {
  const t = useTranslate()
  const speaker = speakerOf(note)
  const name = speakerName(speaker, t)
  const reason = t('related.shared', { words: words.map((word) => `「${word}」`).join('') })
  const inside = (
    <>
      <CategoryMark category={note.category} />
      <span className={styles.itemWords}>
        <span>{shownText(note)}</span>
        <span className={styles.detail}>
          {[name, speaker?.unit, isSameCategory ? '' : t('related.otherCategory')].filter(Boolean).join('・')}
        </span>
        {words.length > 0 && <span className={styles.reason}>{reason}</span>}
      </span>
    </>
  )
  return (
    <li data-testid={`related-${note.id}`}>
      {isSameCategory ? (
        <label className={styles.item}>
          <input
            type="checkbox"
            className={styles.check}
            checked={isSelected}
            onChange={() => onToggle(note.id)}
          />
          {inside}
        </label>
      ) : (
        <span className={`${styles.item} ${styles.unchecked}`}>{inside}</span>
      )}
    </li>
  )
}
