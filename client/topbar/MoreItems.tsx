// What 更多 offers: the tools that whoever runs the meeting needs now and then, and how this browser shows the board.
// A tool that is to come stands here, as one more line.
import Eye from 'lucide-react/icons/eye'
import Footprints from 'lucide-react/icons/footprints'
import History from 'lucide-react/icons/history'
import ListChecks from 'lucide-react/icons/list-checks'
import Lock from 'lucide-react/icons/lock'
import Presentation from 'lucide-react/icons/presentation'
import ScrollText from 'lucide-react/icons/scroll-text'
import Trash2 from 'lucide-react/icons/trash-2'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { leading } from '../../shared/i18n/areas/leading'
import { side } from '../../shared/i18n/areas/side'
import { answersScope, staffRoles } from '../../shared/model/role'
import { mayEver } from '../../shared/permissions'
import { useAgendaSheet } from '../agenda/agendaStore'
import { bringEveryone, startLeading } from '../follow/showToAll'
import { useHistorySheet } from '../history/historySheet'
import { countChanges, useSinceLeft } from '../history/sinceLeft'
import { boardPathOf } from '../route/parseRoute'
import { useSide } from '../side/sideStore'
import { addMessages } from '../state/messages'
import { useOthersCursors } from '../state/othersCursors'
import { useSession, useTranslate } from '../state/session'
import { Preferences } from '../ui/Preferences'
import { showToast } from '../ui/toast'
import { MoreItem } from './MoreItem'
import styles from './MoreItems.module.css'

addMessages({ ...leading, ...side })

interface Props {
  showsCanvas: boolean
  close(): void
}

export default function MoreItems({ showsCanvas, close }: Props) {
  const t = useTranslate()
  const session = useSession()
  const { boardId } = session
  const { role, scope } = session.me()
  const { isShown, show } = useOthersCursors()
  const changes = useSinceLeft((state) => state.changes)
  const openPanel = useSide((state) => state.open)
  const menu = useRef<HTMLDivElement>(null)
  useEffect(() => menu.current?.querySelector<HTMLElement>('button, select')?.focus(), [])
  const isStaff = staffRoles.includes(role) && scope !== answersScope
  const closing = (run: () => void) => () => {
    close()
    run()
  }
  return (
    <div ref={menu} className={styles.menu}>
      {changes && (
        <div className={styles.items}>
          <MoreItem
            Icon={ListChecks}
            label={t('more.changes', { count: countChanges(changes) })}
            testId="open-changes"
            isPressed={openPanel === 'changes'}
            onPress={closing(() => useSide.getState().toggle('changes'))}
          />
        </div>
      )}
      {isStaff && (
        // biome-ignore lint/a11y/noStaticElementInteractions: the arrows are a shorter way, Tab goes there too
        <div className={styles.items} onKeyDown={walk}>
          <MoreItem
            Icon={Presentation}
            label={t('more.present')}
            onPress={closing(() => window.open(boardPathOf(boardId, 'present'), `present-${boardId}`))}
          />
          {showsCanvas && (
            <>
              <MoreItem
                Icon={Eye}
                label={t('leading.bring')}
                means={t('leading.bringMeans')}
                onPress={closing(() => {
                  bringEveryone(session)
                  showToast(t('leading.sent'))
                })}
              />
              <MoreItem
                Icon={Footprints}
                label={t('leading.start')}
                means={t('leading.startMeans')}
                onPress={closing(() => startLeading(session))}
              />
            </>
          )}
          <MoreItem
            Icon={ScrollText}
            label={t('side.transcript')}
            testId="open-transcript"
            isPressed={openPanel === 'transcript'}
            onPress={closing(() => useSide.getState().toggle('transcript'))}
          />
          <MoreItem
            Icon={History}
            label={t('more.history')}
            testId="open-history"
            onPress={closing(() => useHistorySheet.getState().show({ kind: 'history' }))}
          />
          {mayEver(role, 'meeting.lock') && (
            <MoreItem
              Icon={Lock}
              label={t('more.locks')}
              testId="open-locks"
              onPress={closing(() => useAgendaSheet.getState().show('locks'))}
            />
          )}
          {role === 'facilitator' && (
            <MoreItem
              Icon={Trash2}
              label={t('more.deleteBoard')}
              testId="open-delete-board"
              onPress={closing(() => useHistorySheet.getState().show({ kind: 'deleteBoard' }))}
            />
          )}
        </div>
      )}
      <div className={styles.display}>
        <Preferences />
        <label className={styles.choice}>
          <input type="checkbox" checked={isShown} onChange={(event) => show(event.target.checked)} />
          {t('more.othersCursors')}
        </label>
      </div>
    </div>
  )
}

/** Up and down go from line to line. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (!step) return
  event.preventDefault()
  const lines = [...event.currentTarget.querySelectorAll('button')]
  const at = lines.indexOf(document.activeElement as HTMLButtonElement)
  lines.at((at + step) % lines.length)?.focus()
}
