// One vote: what it is about, in what state, one's own ballot or the counts, and for staff what can be done with it.
import { useState } from 'react'
import type { Choices } from '../../shared/model/ballot'
import type { Poll } from '../../shared/model/poll'
import { mayDo } from '../../shared/permissions'
import { resultOf } from '../../shared/polls/results'
import { useSession, useTranslate } from '../state/session'
import { Ballot } from './Ballot'
import { HandCount } from './HandCount'
import styles from './PollCard.module.css'
import { PollForm } from './PollForm'
import { PollResults } from './PollResults'
import { PollTools } from './PollTools'

interface Props {
  poll: Poll
  /** This person's own ballot. */
  choices: Choices
}

export function PollCard({ poll, choices }: Props) {
  const t = useTranslate()
  const me = useSession().me()
  const [doing, setDoing] = useState<'edit' | 'hands' | null>(null)
  const { id, title, state, mode, options, hidden, voters, handTally, projected } = poll
  const result = resultOf(poll, t)
  const stop = () => setDoing(null)
  if (doing === 'edit')
    return (
      <li>
        <PollForm poll={poll} onDone={stop} />
      </li>
    )
  return (
    <li className={styles.card} data-testid={`poll-${id}`} data-state={state}>
      <h3 className={styles.title}>{title}</h3>
      <p className={`${styles.meta} figures`}>
        <span className={styles.state}>{t(`polls.state.${state}`)}</span>
        <span>{t(`polls.mode.${mode}`)}</span>
        {state === 'waiting' && mode !== 'yesNo' && (
          <span>{t('polls.options', { count: options.length })}</span>
        )}
        {state !== 'waiting' && (
          <span data-testid={`voters-${id}`}>
            {t(state === 'open' ? 'polls.votersSoFar' : 'polls.voters', { count: voters })}
          </span>
        )}
        {projected && <span className={styles.projected}>{t('polls.isProjected')}</span>}
      </p>
      {state === 'open' && <Ballot poll={poll} choices={choices} mayVote={mayDo(me, 'poll.cast')} />}
      {state === 'open' && hidden && (
        <p className={styles.means}>
          {t('polls.secretSoFar')}
          {handTally !== null && ` ${t('polls.handsKept')}`}
        </p>
      )}
      {result && <PollResults poll={poll} result={result} choices={choices} />}
      {doing === 'hands' && <HandCount poll={poll} onDone={stop} />}
      <PollTools poll={poll} onEdit={() => setDoing('edit')} onCount={() => setDoing('hands')} />
    </li>
  )
}
