// The inbox of questions beside a screen: asked, supported, let through, answered, projected, made into notes.
import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import { questions } from '../../shared/i18n/areas/questions'
import { live } from '../../shared/model/board'
import type { Question } from '../../shared/model/question'
import { staffRoles } from '../../shared/model/role'
import { mayDo } from '../../shared/permissions'
import { inboxOf, inboxTabs } from '../../shared/questions/inbox'
import { SidePanel } from '../side/SidePanel'
import { addMessages } from '../state/messages'
import { useBoard, useMeeting, useSession, useTranslate } from '../state/session'
import { useMine } from '../state/useMine'
import { Chip } from '../ui/Chip'
import { EmptyState } from '../ui/EmptyState'
import { AskForm } from './AskForm'
import { ModerationSwitch } from './ModerationSwitch'
import { OwnTools, RemovedTools, WaitingTools } from './PendingTools'
import { QuestionItem } from './QuestionItem'
import styles from './QuestionsPanel.module.css'
import { QuestionTools } from './QuestionTools'
import { useQuestions } from './questionsStore'
import { SupportButton } from './SupportButton'

addMessages(questions)

export default function QuestionsPanel() {
  const t = useTranslate()
  const session = useSession()
  const board = useBoard()
  const me = session.me()
  const { moderateQuestions: isModerated } = useMeeting()
  const { tab, targetId, setTab } = useQuestions()
  const listRef = useRef<HTMLDivElement>(null)
  const isStaff = staffRoles.includes(me.role)
  const inbox = useMemo(
    () => inboxOf(board, { isStaff, isModerated, owns: (id) => session.owns(id) }),
    [board, isStaff, isModerated, session],
  )
  const supported = new Set(useMine().supports.map(({ questionId }) => questionId))
  const onMap = useMemo(() => new Set([...live(board, 'mindNode')].map((node) => node.questionId)), [board])
  const maySupport = mayDo(me, 'question.support')
  const shown = inbox.tabs[tab]
  const removed = tab === 'archived' ? inbox.removed : []

  useEffect(() => {
    if (targetId === null) return
    const item = listRef.current?.querySelector<HTMLElement>(`[data-question="${targetId}"]`)
    item?.scrollIntoView({ block: 'center' })
    item?.focus()
  }, [targetId])

  const item = (question: Question, tools: ReactNode, mark = '') => (
    <QuestionItem
      key={question.id}
      question={question}
      mark={mark}
      isTarget={question.id === targetId}
      beside={
        question.state === 'waiting' || question.removedAt !== null ? null : (
          <SupportButton question={question} isOn={supported.has(question.id)} mayChange={maySupport} />
        )
      }
    >
      {tools}
    </QuestionItem>
  )
  return (
    <SidePanel
      title={t('side.questions')}
      testId="questions"
      head={
        <p className={`${styles.counts} figures`}>
          {t('questions.counts', { open: inbox.tabs.open.length })}
        </p>
      }
    >
      {mayDo(me, 'question.ask') && <AskForm />}
      <div ref={listRef} className={styles.scroll}>
        {mayDo(me, 'meeting.edit') && <ModerationSwitch />}
        {inbox.waiting.length > 0 && (
          <section className={styles.waiting} aria-labelledby="questions-waiting" data-testid="moderation">
            <h3 id="questions-waiting" className={styles.heading}>
              {t('questions.waiting', { count: inbox.waiting.length })}
            </h3>
            <ul>{inbox.waiting.map((question) => item(question, <WaitingTools question={question} />))}</ul>
          </section>
        )}
        {inbox.own.length > 0 && (
          <ul className={styles.own}>
            {inbox.own.map((question) =>
              item(
                question,
                <OwnTools question={question} />,
                t(isModerated ? 'questions.ownWaiting' : 'questions.ownBatch'),
              ),
            )}
          </ul>
        )}
        <fieldset className={styles.tabs}>
          <legend className="visually-hidden">{t('questions.show')}</legend>
          {inboxTabs.map((each) => (
            <Chip key={each} selected={tab === each} onSelect={() => setTab(each)}>
              <span className="figures">
                {t(`questions.tab.${each}`, { count: inbox.tabs[each].length })}
              </span>
            </Chip>
          ))}
        </fieldset>
        {shown.length === 0 && removed.length === 0 && (
          <div className={styles.none}>
            <EmptyState title={t(`questions.none.${tab}`)}>
              {tab === 'open' && t('questions.noneMeans')}
            </EmptyState>
          </div>
        )}
        <ul data-testid="question-list">
          {shown.map((question) =>
            item(question, <QuestionTools question={question} isOnMap={onMap.has(question.id)} />),
          )}
          {removed.map((question) =>
            item(
              question,
              <RemovedTools question={question} />,
              t(question.state === 'waiting' ? 'questions.declined' : 'questions.removed'),
            ),
          )}
        </ul>
      </div>
    </SidePanel>
  )
}
