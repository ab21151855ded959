// Votes beside a screen: made, opened, voted in, counted. People without a device are entered from here as well.
import { useState } from 'react'
import { polls } from '../../shared/i18n/areas/polls'
import { staffRoles } from '../../shared/model/role'
import { mayDo } from '../../shared/permissions'
import { listPolls } from '../../shared/polls/polls'
import { useDialog } from '../actions/dialogStore'
import { SidePanel } from '../side/SidePanel'
import { addMessages } from '../state/messages'
import { useBoard, useSession, useTranslate } from '../state/session'
import { useMine } from '../state/useMine'
import { Button } from '../ui/Button'
import { EmptyState } from '../ui/EmptyState'
import { PollCard } from './PollCard'
import { PollForm } from './PollForm'
import styles from './PollsPanel.module.css'

addMessages(polls)

export default function PollsPanel() {
  const t = useTranslate()
  const me = useSession().me()
  const { ballots } = useMine()
  const [isMaking, setIsMaking] = useState(false)
  const mayMake = mayDo(me, 'poll.add')
  // What staff prepare is nobody else's business yet.
  const listed = listPolls(useBoard()).filter(({ state }) => mayMake || state !== 'waiting')
  const isStaff = staffRoles.includes(me.role)
  return (
    <SidePanel
      title={t('side.votes')}
      testId="votes"
      head={
        mayMake && (
          <Button
            look="quiet"
            className={styles.new}
            aria-expanded={isMaking}
            data-testid="poll-new"
            onClick={() => setIsMaking(!isMaking)}
          >
            {t('polls.new')}
          </Button>
        )
      }
    >
      <div className={styles.scroll} data-scroll>
        {isMaking && <PollForm onDone={() => setIsMaking(false)} />}
        {listed.length === 0 && !isMaking && (
          <div className={styles.none}>
            <EmptyState title={t('polls.none')}>
              {t(mayMake ? 'polls.noneStaff' : 'polls.noneWait')}
            </EmptyState>
          </div>
        )}
        <ul>
          {listed.map((poll) => (
            <PollCard
              key={poll.id}
              poll={poll}
              choices={ballots.find(({ pollId }) => pollId === poll.id)?.choices ?? []}
            />
          ))}
        </ul>
      </div>
      {isStaff && !isMaking && <ProxyFoot />}
    </SidePanel>
  )
}

/** 代填: a note for someone without a device. */
function ProxyFoot() {
  const t = useTranslate()
  const open = useDialog((state) => state.open)
  return (
    <footer className={styles.foot}>
      <span>{t('polls.proxy')}</span>
      <Button
        look="quiet"
        className={styles.enter}
        data-testid="proxy-note"
        onClick={() => open({ kind: 'addNote', category: null, proxy: true })}
      >
        {t('polls.proxyNote')}
      </Button>
    </footer>
  )
}
