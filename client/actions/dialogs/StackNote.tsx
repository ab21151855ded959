// One original of an opened stack: its words as they were said, who said them, and what staff can do with it.
import { speakerName } from '../../../shared/i18n/speakerName'
import { type StickyNote, speakerOf } from '../../../shared/model/note'
import { useTranslate } from '../../state/session'
import { Button } from '../../ui/Button'
import { CategoryMark } from '../../ui/CategoryMark'
import { useActionContext } from '../useActions'
import styles from './dialogs.module.css'

interface Props {
  note: StickyNote
  topId: string
  maySplit: boolean
}

export function StackNote({ note, topId, maySplit }: Props) {
  const t = useTranslate()
  const contextOf = useActionContext()
  const isShown = note.id === topId
  const speaker = speakerOf(note)
  const name = speakerName(speaker, t)
  const show = () =>
    void contextOf().perform([{ t: 'note.merge', ids: [topId], into: note.id }], t('stack.didShow'))
  const takeOut = () =>
    void contextOf().perform([{ t: 'note.split', ids: [note.id] }], t('outline.didSplit', { count: 1 }))
  return (
    <li data-testid={`stacked-${note.id}`} className={styles.stacked}>
      <span className={styles.item}>
        <CategoryMark category={note.category} />
        <span className={styles.itemWords}>
          {note.neutralText && <span>{note.neutralText}</span>}
          <span className={note.neutralText ? styles.detail : styles.said}>
            {note.neutralText && `${t('outline.originalWords')}：`}
            {note.originalText}
          </span>
          <span className={styles.detail}>
            {[name, speaker?.unit, note.theme, isShown ? t('stack.shown') : ''].filter(Boolean).join('・')}
          </span>
        </span>
      </span>
      {maySplit && (
        <span className={styles.stackedTools}>
          {!isShown && (
            <Button look="quiet" onClick={show}>
              {t('stack.show')}
            </Button>
          )}
          <Button look="quiet" onClick={takeOut}>
            {t('stack.takeOut')}
          </Button>
        </span>
      )}
    </li>
  )
}
