// One question: what it asks, who asks, what became of it; beside it its support, below it what can be done.
import type { ReactNode } from 'react'
import { speakerName } from '../../shared/i18n/speakerName'
import type { Question } from '../../shared/model/question'
import { useSession, useTranslate } from '../state/session'
import styles from './QuestionItem.module.css'

interface Props {
  question: Question
  /** Why it stands here, in words. */
  mark: string
  /** Somebody asked to be shown this one. */
  isTarget: boolean
  beside: ReactNode
  children: ReactNode
}

export function QuestionItem({ question, mark, isTarget, beside, children }: Props) {
  const t = useTranslate()
  const session = useSession()
  const { id, author, text, projected } = question
  const marks = [
    session.owns(id) ? t('questions.mine') : '',
    projected ? t('questions.isProjected') : '',
    mark,
  ].filter(Boolean)
  return (
    <li
      className={styles.question}
      data-question={id}
      data-state={question.state}
      data-target={isTarget || undefined}
      data-projected={projected || undefined}
      tabIndex={-1}
    >
      {beside}
      <div className={styles.body}>
        <p className={styles.words}>{text}</p>
        <p className={styles.meta}>
          <span>{speakerName(author, t)}</span>
          {author?.unit && <span>{author.unit}</span>}
          {marks.map((each) => (
            <span key={each} className={styles.mark}>
              {each}
            </span>
          ))}
        </p>
        {children}
      </div>
    </li>
  )
}
