// One question on the phone: its words, who asked, how many support it, and one tap to support it too.
import ThumbsUp from 'lucide-react/icons/thumbs-up'
import type { Question } from '../../shared/model/question'
import { useMeeting, useSession, useTranslate } from '../state/session'
import { Button } from '../ui/Button'
import styles from './QuestionItem.module.css'

interface QuestionItemProps {
  question: Question
  isSupported: boolean
}

export function QuestionItem({ question, isSupported }: QuestionItemProps) {
  const t = useTranslate()
  const session = useSession()
  const { id, text, author, state, supportCount, projected } = question
  const isMine = session.owns(id)
  const { moderateQuestions } = useMeeting()
  const support = () => void session.send({ t: 'question.support', id, on: !isSupported })
  return (
    <li className={styles.question} data-testid={`question-${id}`} data-state={state}>
      <div className={styles.words}>
        {projected && <span className={styles.onScreen}>{t('ask.onScreen')}</span>}
        <p className={styles.text}>{text}</p>
        <p className={styles.about}>
          <span>{author ? author.name || t('common.named') : t('common.anonymous')}</span>
          {isMine && <span className={styles.mine}>{t('ask.mine')}</span>}
          {state === 'answered' && <span className={styles.done}>{t('ask.answered')}</span>}
          {state === 'waiting' && (
            <span className={styles.waits}>{t(moderateQuestions ? 'ask.waiting' : 'ask.batch')}</span>
          )}
          {isMine && state !== 'answered' && (
            <Button
              look="quiet"
              className={styles.remove}
              onClick={() => void session.send({ t: 'question.remove', ids: [id] })}
            >
              {t('ask.remove')}
            </Button>
          )}
        </p>
      </div>
      {state === 'open' && (
        <button
          type="button"
          className={styles.support}
          aria-pressed={isSupported}
          aria-label={`${t('ask.support', { text })}（${t('ask.supportCount', { count: supportCount })}）`}
          data-testid={`support-${id}`}
          onClick={support}
        >
          <ThumbsUp size={20} aria-hidden />
          <span className="figures">{supportCount}</span>
        </button>
      )}
    </li>
  )
}
