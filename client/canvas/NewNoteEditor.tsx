// Writes a note that is not on the board yet: leaving it empty adds nothing.
import { useState } from 'react'
import { currentStepId } from '../../shared/model/currentStep'
import { makeId } from '../../shared/model/id'
import type { LaneCategory } from '../../shared/scene/scene'
import { useSession, useTranslate } from '../state/session'
import { useFrozenPresence } from '../state/useFrozenPresence'
import { useView } from '../state/view'
import { newNoteDraftKey } from '../text/drafts'
import { useEditor } from './editorStore'
import styles from './InPlaceEditor.module.css'
import { NoteSheet } from './NoteSheet'
import { useOutcome } from './useOutcome'

interface Props {
  category: LaneCategory
  pos: [number, number]
}

export function NewNoteEditor({ category, pos }: Props) {
  const session = useSession()
  const t = useTranslate()
  const carryOut = useOutcome()
  const [anonymous, setAnonymous] = useState(false)
  useFrozenPresence(anonymous)
  const add = (text: string | null) => {
    useEditor.getState().close()
    if (text === null) return
    const id = makeId()
    const { tableId } = useView.getState()
    const table = tableId === null ? {} : { tableId }
    const stepId = currentStepId(session.board())
    carryOut({
      commands: [{ t: 'note.add', id, text, category, pos, anonymous, stepId, ...table }],
      select: [id],
    })
  }
  return (
    <NoteSheet
      key={session.boardId}
      draftKey={newNoteDraftKey}
      initialText=""
      category={category}
      onDone={add}
    >
      <label className={styles.choice} title={t('outline.meansAnonymous')}>
        <input type="checkbox" checked={anonymous} onChange={(event) => setAnonymous(event.target.checked)} />
        {t('board.anonymousSwitch')}
      </label>
    </NoteSheet>
  )
}
