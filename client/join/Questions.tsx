// Questions on the phone: ask one, support others', see what became of one's own. Loaded when first looked at.

import { useRef, useState } from 'react'
import { asking } from '../../shared/i18n/areas/asking'
import { refusals } from '../../shared/i18n/areas/refusals'
import { live } from '../../shared/model/board'
import type { Question } from '../../shared/model/question'
import { addMessages } from '../state/messages'
import { useBoard, useSession, useTranslate } from '../state/session'
import { useMine } from '../state/useMine'
import { Switch } from '../ui/Switch'
import { AskForm } from './AskForm'
import { QuestionItem } from './QuestionItem'
import styles from './Questions.module.css'
import type { Entry } from './useEntry'

for (const area of [asking, refusals]) addMessages(area)

type Order = 'supported' | 'newest'

interface QuestionsProps {
  entry: Entry
  onChange: (change: Partial<Entry>) => void
}

export default function Questions({ entry, onChange }: QuestionsProps) {
  const t = useTranslate()
  const session = useSession()
  const supported = new Set(useMine().supports.flatMap(({ questionId, on }) => (on ? questionId : [])))
  const [order, setOrder] = useState<Order>('supported')
  const questions = [...live(useBoard(), 'question')].filter(({ state }) => state !== 'archived')
  const waiting = questions.filter(({ id, state }) => state === 'waiting' && session.owns(id))
  const answered = questions.filter(({ state }) => state === 'answered')
  const open = useSteadyOrder(
    questions.filter(({ state }) => state === 'open'),
    order,
  )
  const show = (question: Question) => (
    <QuestionItem key={question.id} question={question} isSupported={supported.has(question.id)} />
  )
  return (
    <div className={styles.questions}>
      <AskForm entry={entry} onChange={onChange} />
      <section className={styles.section} aria-labelledby="questions-heading">
        <div className={styles.head}>
          <h2 id="questions-heading">{t('ask.list')}</h2>
          {open.length > 1 && (
            <Switch
              label={t('ask.order')}
              options={[
                { value: 'supported', label: t('ask.mostSupported') },
                { value: 'newest', label: t('ask.newest') },
              ]}
              value={order}
              onChange={setOrder}
            />
          )}
        </div>
        {open.length + waiting.length === 0 && <p className={styles.empty}>{t('ask.empty')}</p>}
        <ul className={styles.list}>{[...waiting, ...open].map(show)}</ul>
        {answered.length > 0 && (
          <details className={styles.answered}>
            <summary>{t('ask.answeredList', { count: answered.length })}</summary>
            <ul className={styles.list}>{answered.map(show)}</ul>
          </details>
        )}
      </section>
    </div>
  )
}

/** In order of this moment; new supports do not move what a thumb is about to press, new questions do. */
function useSteadyOrder(questions: readonly Question[], order: Order): Question[] {
  const key = `${order} ${questions
    .map(({ id }) => id)
    .sort()
    .join(' ')}`
  const kept = useRef<{ key: string; ids: readonly string[] }>({ key: '', ids: [] })
  if (kept.current.key !== key) {
    const newest = (a: Question, b: Question) => b.createdAt - a.createdAt || (a.id < b.id ? -1 : 1)
    const sorted = [...questions].sort(
      (a, b) => (order === 'supported' ? b.supportCount - a.supportCount : 0) || newest(a, b),
    )
    kept.current = { key, ids: sorted.map(({ id }) => id) }
  }
  const byId = new Map(questions.map((question) => [question.id, question]))
  return kept.current.ids.flatMap((id) => byId.get(id) ?? [])
}
