// Votes on the phone: the open ones to fill in, the closed ones as counts. Loaded when there is one.
import { refusals } from '../../shared/i18n/areas/refusals'
import { voting } from '../../shared/i18n/areas/voting'
import { mayEver } from '../../shared/permissions'
import { addMessages } from '../state/messages'
import { useBoard, useSession, useTranslate } from '../state/session'
import { useMine } from '../state/useMine'
import { Ballot } from './Ballot'
import styles from './Ballots.module.css'
import { PollResult } from './PollResult'
import { shownPolls } from './parts'

for (const area of [voting, refusals]) addMessages(area)

export default function Ballots() {
  const t = useTranslate()
  const { role } = useSession().me()
  const polls = shownPolls(useBoard())
  const { ballots } = useMine()
  const choicesOf = (pollId: string) => ballots.find((ballot) => ballot.pollId === pollId)?.choices ?? []
  const mayVote = mayEver(role, 'poll.cast')
  return (
    <section className={styles.ballots} aria-labelledby="votes-heading">
      <h2 id="votes-heading" className="visually-hidden">
        {t('vote.heading')}
      </h2>
      {polls.length === 0 && <p className={styles.empty}>{t('vote.none')}</p>}
      {!mayVote && polls.length > 0 && <p className={styles.empty}>{t('vote.watchOnly')}</p>}
      {polls.map((poll) =>
        poll.state === 'open' ? (
          <Ballot key={poll.id} poll={poll} choices={choicesOf(poll.id)} mayVote={mayVote} />
        ) : (
          <PollResult key={poll.id} poll={poll} choices={choicesOf(poll.id)} />
        ),
      )}
    </section>
  )
}
