// One's own ballot: every press is the whole ballot anew and counts at once; it can be changed until the vote is closed.
import Check from 'lucide-react/icons/check'
import Minus from 'lucide-react/icons/minus'
import Plus from 'lucide-react/icons/plus'
import type { Choices } from '../../shared/model/ballot'
import type { Poll } from '../../shared/model/poll'
import { optionsOf } from '../../shared/polls/results'
import { useTranslate } from '../state/session'
import { usePerform } from '../worksheet/usePerform'
import styles from './Ballot.module.css'

interface Props {
  poll: Poll
  choices: Choices
  mayVote: boolean
}

export function Ballot({ poll, choices, mayVote }: Props) {
  const t = useTranslate()
  const perform = usePerform()
  const { id, mode, budget } = poll
  const left = budget - choices.reduce((sum, { count }) => sum + count, 0)
  const givenTo = (optionId: string) => choices.find((choice) => choice.id === optionId)?.count ?? 0
  const give = (optionId: string, count: number) => {
    // Of yes, no and abstain one takes the place of the other.
    const others = mode === 'yesNo' ? [] : choices.filter((choice) => choice.id !== optionId)
    const next = count > 0 ? [...others, { id: optionId, count }] : others
    // What is pressed shows at once; words for every press would be noise.
    void perform([{ t: 'poll.cast', id, choices: next }], '')
  }
  const mayMore = mode === 'yesNo' || left > 0
  const options = optionsOf(poll, t)
  if (!mayVote)
    return (
      <ul className={styles.options}>
        {options.map(({ id: optionId, text }) => (
          <li key={optionId} className={styles.plain}>
            {text}
          </li>
        ))}
      </ul>
    )
  return (
    <>
      <ul className={styles.options}>
        {options.map(({ id: optionId, text }) => {
          const given = givenTo(optionId)
          return (
            <li key={optionId} className={styles.option} data-given={given > 0 || undefined}>
              {mode === 'dots' ? (
                <>
                  <span className={styles.text}>{text}</span>
                  <button
                    type="button"
                    className={styles.step}
                    aria-label={t('polls.less', { text })}
                    aria-disabled={given === 0}
                    data-testid={`vote-${optionId}-less`}
                    onClick={() => given > 0 && give(optionId, given - 1)}
                  >
                    <Minus size={18} aria-hidden />
                  </button>
                  <span className={`${styles.given} figures`}>
                    <span aria-hidden>{given}</span>
                    <span className="visually-hidden">{t('polls.given', { count: given })}</span>
                  </span>
                  <button
                    type="button"
                    className={styles.step}
                    aria-label={t('polls.more', { text })}
                    aria-disabled={!mayMore}
                    data-testid={`vote-${optionId}`}
                    onClick={() => mayMore && give(optionId, given + 1)}
                  >
                    <Plus size={18} aria-hidden />
                  </button>
                </>
              ) : (
                <button
                  type="button"
                  className={styles.choice}
                  aria-pressed={given > 0}
                  aria-disabled={given === 0 && !mayMore}
                  data-testid={`vote-${optionId}`}
                  onClick={() => (given > 0 || mayMore) && give(optionId, given > 0 ? 0 : 1)}
                >
                  <span className={styles.box}>{given > 0 && <Check size={16} aria-hidden />}</span>
                  <span className={styles.text}>{text}</span>
                </button>
              )}
            </li>
          )
        })}
      </ul>
      {mode !== 'yesNo' && (
        <p className={`${styles.left} figures`} role="status" data-testid={`left-${id}`}>
          {left <= 0
            ? t('polls.leftNone')
            : t(mode === 'dots' ? 'polls.left' : 'polls.leftChoices', { count: left })}
        </p>
      )}
      <p className={styles.means}>{t('polls.changeable')}</p>
    </>
  )
}
