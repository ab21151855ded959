// Says that a vote is open, to those who may vote and have not, until they vote or put it away.
import { useState } from 'react'
import { polls } from '../../shared/i18n/areas/polls'
import { mayDo } from '../../shared/permissions'
import { listPolls } from '../../shared/polls/polls'
import { useSide } from '../side/sideStore'
import { addMessages } from '../state/messages'
import { useBoard, useSession, useTranslate } from '../state/session'
import { useMine } from '../state/useMine'
import { Banner } from '../ui/Banner'
import { Button } from '../ui/Button'
import { useFillVotes } from './useFillVotes'

addMessages(polls)

/** Under the top bar of every screen, so that notes have their counts wherever they are shown. */
export default function OpenVoteBanner() {
  useFillVotes()
  const t = useTranslate()
  const me = useSession().me()
  const [dismissed, setDismissed] = useState<readonly string[]>([])
  const isShown = useSide((state) => state.open === 'votes')
  const showPanel = useSide((state) => state.show)
  const voted = new Set(
    useMine()
      .ballots.filter(({ choices }) => choices.length > 0)
      .map(({ pollId }) => pollId),
  )
  const poll = listPolls(useBoard()).find(
    ({ id, state }) => state === 'open' && !voted.has(id) && !dismissed.includes(id),
  )
  if (!poll || isShown || !mayDo(me, 'poll.cast')) return null
  return (
    <Banner
      tone="info"
      title={t('polls.nowOpen')}
      actions={
        <>
          <Button look="primary" data-testid="go-vote" onClick={() => showPanel('votes')}>
            {t('polls.goVote')}
          </Button>
          <Button look="quiet" onClick={() => setDismissed([...dismissed, poll.id])}>
            {t('polls.later')}
          </Button>
        </>
      }
    >
      {poll.title}
    </Banner>
  )
}
