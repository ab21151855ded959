// 提問、投票: open and close the panels beside the screen, and say how much is in them.
import MessageCircleQuestion from 'lucide-react/icons/message-circle-question-mark'
import Vote from 'lucide-react/icons/vote'
import type { ReactNode } from 'react'
import { side } from '../../shared/i18n/areas/side'
import { live } from '../../shared/model/board'
import { staffRoles } from '../../shared/model/role'
import { addMessages } from '../state/messages'
import { useBoard, useSession, useTranslate } from '../state/session'
import { IconButton } from '../ui/IconButton'
import styles from './SideButtons.module.css'
import { type SidePanelName, useSide } from './sideStore'

addMessages(side)

export default function SideButtons() {
  const t = useTranslate()
  const board = useBoard()
  const isStaff = staffRoles.includes(useSession().me().role)
  const counts = { waiting: 0, open: 0, votes: 0 }
  for (const { state } of live(board, 'question')) {
    if (state === 'waiting') counts.waiting++
    else if (state === 'open') counts.open++
  }
  for (const { state } of live(board, 'poll')) if (state === 'open') counts.votes++
  const waiting = isStaff ? counts.waiting : 0
  return (
    <fieldset className={styles.buttons} aria-label={t('side.panels')}>
      <SideButton
        name="questions"
        label={
          waiting > 0
            ? t('side.questionsWaiting', { count: waiting })
            : counts.open > 0
              ? t('side.questionsOpen', { count: counts.open })
              : t('side.questions')
        }
        count={waiting || counts.open}
        isUrgent={waiting > 0}
      >
        <MessageCircleQuestion size={20} aria-hidden />
      </SideButton>
      <SideButton
        name="votes"
        label={counts.votes > 0 ? t('side.votesOpen', { count: counts.votes }) : t('side.votes')}
        count={counts.votes}
        isUrgent={counts.votes > 0}
      >
        <Vote size={20} aria-hidden />
      </SideButton>
    </fieldset>
  )
}

interface SideButtonProps {
  name: SidePanelName
  label: string
  count?: number
  /** Something here waits for this person. */
  isUrgent?: boolean
  children: ReactNode
}

function SideButton({ name, label, count = 0, isUrgent = false, children }: SideButtonProps) {
  const isOpen = useSide((state) => state.open === name)
  const toggle = useSide((state) => state.toggle)
  return (
    <IconButton
      label={label}
      aria-pressed={isOpen}
      className={styles.button}
      data-testid={`open-${name}`}
      onClick={() => toggle(name)}
    >
      {children}
      {count > 0 && (
        <span className={`${styles.count} figures`} data-urgent={isUrgent || undefined} aria-hidden>
          {count > 99 ? '99+' : count}
        </span>
      )}
    </IconButton>
  )
}
