// 隨機分桌: says who will be seated anew before it is done.
import { useState } from 'react'
import { live } from '../../shared/model/board'
import { agenciesTogether, seatAtRandom } from '../../shared/tables/seatAtRandom'
import dialogs from '../actions/dialogs/dialogs.module.css'
import { useBoard, useTranslate } from '../state/session'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { showToast } from '../ui/toast'
import styles from './SeatsTab.module.css'
import { useMemberActions } from './useMemberActions'
import type { RosterState } from './useRoster'

export function SeatAtRandomDialog({ roster, onClose }: { roster: RosterState; onClose(): void }) {
  const t = useTranslate()
  const tableIds = [...live(useBoard(), 'table')].map(({ id }) => id)
  const participants = (roster.members ?? []).filter(
    ({ role, removed }) => role === 'participant' && !removed,
  )
  const here = participants.filter(({ online }) => online > 0)
  const [onlyHere, setOnlyHere] = useState(here.length > 0)
  const people = onlyHere ? here : participants
  const { seatAll } = useMemberActions(roster.refresh)
  const seat = async () => {
    onClose()
    const seats = seatAtRandom(people, tableIds, Math.random)
    const isDone = await seatAll(
      seats,
      t('people.didSeat', { count: people.length, tables: tableIds.length }),
    )
    const units = agenciesTogether(people, seats)
    if (isDone && units.length > 0) showToast(t('people.stillTogether', { units: units.join('、') }))
  }
  return (
    <Dialog title={t('people.atRandomTitle')} open onClose={onClose}>
      <div className={dialogs.stack}>
        <p>{t('people.atRandomMeans', { count: people.length, tables: tableIds.length })}</p>
        <label className={styles.check}>
          <input type="checkbox" checked={onlyHere} onChange={() => setOnlyHere(!onlyHere)} />
          {t('people.onlyHere')}
        </label>
        <div className={dialogs.buttons}>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button
            look="primary"
            disabled={people.length === 0}
            data-testid="seat-now"
            onClick={() => void seat()}
          >
            {t('people.seatNow')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
