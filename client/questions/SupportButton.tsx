// One's own upvote of a question, given or taken back, and how many there are.
import ChevronUp from 'lucide-react/icons/chevron-up'
import type { Question } from '../../shared/model/question'
import { useTranslate } from '../state/session'
import { usePerform } from '../worksheet/usePerform'
import styles from './SupportButton.module.css'

interface Props {
  question: Question
  isOn: boolean
  mayChange: boolean
}

export function SupportButton({ question: { id, supportCount: count, state }, isOn, mayChange }: Props) {
  const t = useTranslate()
  const perform = usePerform()
  if (!mayChange || state !== 'open') {
    return (
      <p className={styles.count} title={t('questions.supportCount', { count })}>
        <span className="figures">{count}</span>
        <span className="visually-hidden">{t('questions.supportCount', { count })}</span>
      </p>
    )
  }
  return (
    <button
      type="button"
      className={styles.button}
      aria-pressed={isOn}
      aria-label={t(isOn ? 'questions.supported' : 'questions.support', { count })}
      title={t(isOn ? 'questions.supported' : 'questions.support', { count })}
      data-testid={`support-${id}`}
      // The figure says it: no words for every press.
      onClick={() => void perform([{ t: 'question.support', id, on: !isOn }], '')}
    >
      <ChevronUp size={20} aria-hidden />
      <span className="figures">{count}</span>
    </button>
  )
}
