// What can be done with a question that not everybody sees: let it through or not, take it back, restore it.
import type { CommandInput } from '../../shared/commands'
import type { MessageKey } from '../../shared/i18n/catalogue'
import type { Question } from '../../shared/model/question'
import { may } from '../actions/may'
import { useSession, useTranslate } from '../state/session'
import { Button } from '../ui/Button'
import { usePerform } from '../worksheet/usePerform'
import styles from './QuestionTools.module.css'

interface Props {
  question: Question
}

export function WaitingTools({ question: { id } }: Props) {
  const t = useTranslate()
  const run = useRun()
  return (
    <div className={styles.tools}>
      <Button
        look="primary"
        data-testid={`let-${id}`}
        onClick={() => run({ t: 'question.set', id, state: 'open' }, 'questions.didLet')}
      >
        {t('questions.let')}
      </Button>
      <Button onClick={() => run({ t: 'question.remove', ids: [id] }, 'questions.didDecline')}>
        {t('questions.decline')}
      </Button>
    </div>
  )
}

export function OwnTools({ question: { id } }: Props) {
  const t = useTranslate()
  const run = useRun()
  return (
    <div className={styles.tools}>
      <Button look="quiet" onClick={() => run({ t: 'question.remove', ids: [id] }, 'questions.didTakeBack')}>
        {t('questions.takeBack')}
      </Button>
    </div>
  )
}

export function RemovedTools({ question: { id } }: Props) {
  const t = useTranslate()
  const session = useSession()
  const run = useRun()
  if (!may(session, 'question.restore', [id])) return null
  return (
    <div className={styles.tools}>
      <Button look="quiet" onClick={() => run({ t: 'question.restore', ids: [id] }, 'questions.didRestore')}>
        {t('common.restore')}
      </Button>
    </div>
  )
}

function useRun(): (command: CommandInput, done: MessageKey) => void {
  const t = useTranslate()
  const perform = usePerform()
  return (command, done) => void perform([command], t(done))
}
