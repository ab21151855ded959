// Notes that may say the same as one: each with the words that both have. Merging and gathering are done by hand here.
import { useState } from 'react'
import { getLive } from '../../../shared/model/board'
import { shownText } from '../../../shared/model/note'
import { topOf } from '../../../shared/model/stack'
import { relatedNotes } from '../../related/relatedNotes'
import { useRelated } from '../../related/useRelated'
import { useBoard, useTranslate } from '../../state/session'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import type { Action } from '../action'
import { gatherSelected } from '../gatherSelected'
import { mergeSelected } from '../mergeSelected'
import { useActionContext } from '../useActions'
import styles from './dialogs.module.css'
import { GlossaryEditor } from './GlossaryEditor'
import { GoneDialog } from './GoneDialog'
import { RelatedItem } from './RelatedItem'

const shownNotes = 12

export function RelatedDialog({ noteId, onClose }: { noteId: string; onClose(): void }) {
  const t = useTranslate()
  const board = useBoard()
  const contextOf = useActionContext()
  const search = useRelated(noteId)
  const [selected, setSelected] = useState<readonly string[]>([])
  const note = getLive(board, 'note', noteId)
  if (!note) return <GoneDialog onClose={onClose} />
  const related = relatedNotes(board, noteId, search.state === 'found' ? search.related : [])
  const chosen = selected.filter((id) => related.some((one) => one.note.id === id))
  const context = contextOf([topOf(board, note).id, ...chosen])
  const toggle = (id: string) =>
    setSelected(selected.includes(id) ? selected.filter((other) => other !== id) : [...selected, id])
  const run = (action: Action) => {
    onClose()
    void action.run(context)
  }
  const status = search.state === 'found' ? (related.length === 0 ? 'related.none' : null) : null
  return (
    <Dialog title={t('related.title')} open onClose={onClose}>
      <div className={styles.stack} data-testid="related-sheet">
        <p className={styles.quote}>{shownText(note)}</p>
        <p className={styles.words}>{t('related.about')}</p>
        <p className={styles.words} role="status" hidden={search.state === 'found' && status === null}>
          {search.state === 'searching' && t('related.searching')}
          {search.state === 'failed' && t('related.failed')}
          {status && t(status)}
        </p>
        <ul className={styles.list} hidden={related.length === 0}>
          {related.slice(0, shownNotes).map((one) => (
            <RelatedItem
              key={one.note.id}
              related={one}
              isSameCategory={one.note.category === note.category}
              isSelected={chosen.includes(one.note.id)}
              onToggle={toggle}
            />
          ))}
        </ul>
        <div className={styles.buttons}>
          {[gatherSelected, mergeSelected].map((action) => (
            <Button
              key={action.id}
              look={action === mergeSelected ? 'primary' : 'secondary'}
              disabled={chosen.length === 0 || !action.isEnabled(context)}
              onClick={() => run(action)}
            >
              {t(action === mergeSelected ? 'related.merge' : 'related.gather')}
            </Button>
          ))}
        </div>
        <GlossaryEditor />
      </div>
    </Dialog>
  )
}
