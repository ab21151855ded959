// What staff do with a question that everybody sees; its author may take it back.
import { useState } from 'react'
import type { CommandInput } from '../../shared/commands'
import type { MessageKey, MessageParams } from '../../shared/i18n/catalogue'
import { getLive } from '../../shared/model/board'
import { makeId } from '../../shared/model/id'
import type { Question } from '../../shared/model/question'
import { staffRoles } from '../../shared/model/role'
import { mayDo } from '../../shared/permissions'
import { may } from '../actions/may'
import { usePlaces } from '../side/places'
import { useSession, useTranslate } from '../state/session'
import { Button } from '../ui/Button'
import { usePerform } from '../worksheet/usePerform'
import { PickColumn } from './PickColumn'
import styles from './QuestionTools.module.css'

interface Props {
  question: Question
  isOnMap: boolean
}

export function QuestionTools({ question, isOnMap }: Props) {
  const t = useTranslate()
  const session = useSession()
  const perform = usePerform()
  const goToNote = usePlaces((state) => state.note)
  const pickedNode = usePlaces((state) => state.pickedNode)
  const [isPicking, setIsPicking] = useState(false)
  const { id, state, projected, noteId } = question
  const me = session.me()
  const isStaff = staffRoles.includes(me.role)
  const run = (command: CommandInput, done: MessageKey, params?: MessageParams) =>
    void perform([command], t(done, params))
  const note = getLive(session.board(), 'note', noteId)
  const tool = (key: MessageKey, onClick: () => void, extra: { isOn?: boolean; testId?: string } = {}) => (
    <Button
      look="quiet"
      className={styles.tool}
      aria-pressed={extra.isOn}
      data-testid={extra.testId}
      onClick={onClick}
    >
      {t(key)}
    </Button>
  )
  const isOpen = state === 'open'
  return (
    <>
      <div className={styles.tools}>
        {isOpen &&
          mayDo(me, 'question.project') &&
          (projected
            ? tool('questions.unproject', () =>
                run({ t: 'question.project', id: null }, 'questions.didUnproject'),
              )
            : tool('questions.project', () => run({ t: 'question.project', id }, 'questions.didProject'), {
                testId: `project-${id}`,
              }))}
        {isStaff && (
          <>
            {isOpen &&
              tool(
                'questions.answered',
                () => run({ t: 'question.set', id, state: 'answered' }, 'questions.didAnswer'),
                { testId: `answered-${id}` },
              )}
            {noteId === null &&
              tool('questions.toNote', () => setIsPicking(!isPicking), { testId: `to-note-${id}` })}
            {!isOnMap &&
              tool('questions.toMind', () =>
                run(
                  { t: 'mind.add', id: makeId(), parentId: pickedNode(), questionId: id },
                  'questions.didToMind',
                ),
              )}
            {state !== 'archived' &&
              tool('questions.archive', () =>
                run({ t: 'question.set', id, state: 'archived' }, 'questions.didArchive'),
              )}
            {!isOpen &&
              tool('questions.reopen', () =>
                run({ t: 'question.set', id, state: 'open' }, 'questions.didReopen'),
              )}
          </>
        )}
        {may(session, 'question.remove', [id]) &&
          (state === 'archived' || !isStaff) &&
          tool(isStaff ? 'questions.remove' : 'questions.takeBack', () =>
            run(
              { t: 'question.remove', ids: [id] },
              isStaff ? 'questions.didRemove' : 'questions.didTakeBack',
            ),
          )}
      </div>
      {(note || isOnMap) && (
        <p className={styles.became}>
          {note &&
            (goToNote ? (
              tool('questions.seeNote', () => goToNote(note.id))
            ) : (
              <span>{t('questions.isNote')}</span>
            ))}
          {isOnMap && <span>{t('questions.onMind')}</span>}
        </p>
      )}
      {isPicking && (
        <PickColumn
          onPick={(category) => {
            setIsPicking(false)
            run({ t: 'question.toNote', id, noteId: makeId(), category }, 'questions.didToNote', {
              category: t(`category.${category ?? 'none'}`),
            })
          }}
        />
      )}
    </>
  )
}
