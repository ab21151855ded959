// One note in the outline: its words, who said them, and what is special about it.

import Ellipsis from 'lucide-react/icons/ellipsis'
import { memo, useState } from 'react'
import { speakerName } from '../../shared/i18n/speakerName'
import { type StickyNote, shownText, speakerOf } from '../../shared/model/note'
import { useDialog } from '../actions/dialogStore'
import { useVotes } from '../polls/votesStore'
import { useSession, useTranslate } from '../state/session'
import { useView } from '../state/view'
import { CategoryMark } from '../ui/CategoryMark'
import { IconButton } from '../ui/IconButton'
import styles from './NoteItem.module.css'
import { SelectBox } from './SelectBox'

interface Props {
  note: StickyNote
  /** The one item of its list that the Tab key stops at. */
  isStop: boolean
  hasMenu: boolean
  tableName: string | undefined
  /** How many notes are merged into it. */
  merged: number
}

export const NoteItem = memo(function NoteItem({ note, isStop, hasMenu, tableName, merged }: Props) {
  const t = useTranslate()
  const session = useSession()
  const open = useDialog((state) => state.open)
  const [showsOriginal, setShowsOriginal] = useState(false)
  const isSelected = useView((state) => state.selection.includes(note.id))
  const votes = useVotes((state) => state.counts.get(note.id))
  const speaker = speakerOf(note)
  const name = speakerName(speaker, t)
  const tabIndex = isStop ? 0 : -1
  const marks = [
    session.owns(note.id) ? t('outline.mine') : '',
    note.proxyFor && note.author?.memberId ? t('outline.proxyMark') : '',
    note.held ? t('outline.held') : '',
    votes !== undefined ? t('outline.votes', { count: votes }) : '',
    note.questionId ? t('outline.fromQuestion') : '',
    note.sourced ? t('outline.sourced') : '',
    note.versions.length > 0 ? t('outline.edited') : '',
  ].filter(Boolean)
  return (
    <li
      className={styles.note}
      data-testid={`note-${note.id}`}
      data-record={note.id}
      data-selected={isSelected}
      data-category={note.category ?? 'none'}
      tabIndex={tabIndex}
    >
      {hasMenu && <SelectBox id={note.id} label={shownText(note)} tabIndex={tabIndex} />}
      <CategoryMark category={note.category} />
      <div className={styles.body}>
        <p className={styles.words}>{shownText(note)}</p>
        {showsOriginal && note.neutralText && (
          <p className={styles.original}>
            <span className={styles.originalLabel}>{t('outline.originalWords')}</span>
            {note.originalText}
          </p>
        )}
        <p className={styles.meta}>
          <span className={styles.speaker}>{name}</span>
          {speaker?.unit && <span>{speaker.unit}</span>}
          {tableName && <span>{tableName}</span>}
          {note.theme && <span className={styles.theme}>{note.theme}</span>}
          {marks.map((mark) => (
            <span key={mark} className={styles.mark}>
              {mark}
            </span>
          ))}
          {merged > 0 && (
            <button
              type="button"
              className={styles.toggle}
              tabIndex={tabIndex}
              aria-haspopup="dialog"
              data-testid={`stack-${note.id}`}
              onClick={() => open({ kind: 'stack', noteId: note.id })}
            >
              {t('outline.stackOf', { count: merged + 1 })}
            </button>
          )}
          {note.neutralText && (
            <button
              type="button"
              className={styles.toggle}
              tabIndex={tabIndex}
              aria-expanded={showsOriginal}
              data-original
              onClick={() => setShowsOriginal(!showsOriginal)}
            >
              {t(showsOriginal ? 'outline.hideOriginal' : 'outline.showOriginal')}
            </button>
          )}
        </p>
      </div>
      {hasMenu && (
        <IconButton label={t('outline.actions')} tabIndex={tabIndex} data-menu={note.id} aria-haspopup="menu">
          <Ellipsis size={20} aria-hidden />
        </IconButton>
      )}
    </li>
  )
})
