// Tables and who sits at them: by hand, by dragging or from a menu, or all at once by chance.
import Plus from 'lucide-react/icons/plus'
import Shuffle from 'lucide-react/icons/shuffle'
import { useState } from 'react'
import { byOrder, live } from '../../shared/model/board'
import { makeId } from '../../shared/model/id'
import { mayDo } from '../../shared/permissions'
import { useBoard, useSession, useTranslate } from '../state/session'
import { Button } from '../ui/Button'
import { EmptyState } from '../ui/EmptyState'
import { Skeleton } from '../ui/Skeleton'
import { usePerform } from '../worksheet/usePerform'
import { nameMembers } from './memberNames'
import { SeatAtRandomDialog } from './SeatAtRandomDialog'
import styles from './SeatsTab.module.css'
import { sortRoster } from './sortRoster'
import { TableCard } from './TableCard'
import type { RosterState } from './useRoster'

export function SeatsTab({ roster }: { roster: RosterState }) {
  const t = useTranslate()
  const perform = usePerform()
  const [asks, setAsks] = useState(false)
  const mayArrange = mayDo(useSession().me(), 'member.seat')
  const tables = [...live(useBoard(), 'table')].sort(byOrder)
  if (!roster.members) return roster.failed ? null : <Skeleton label={t('common.loading')} />
  const names = nameMembers(roster.members, t)
  const members = sortRoster(roster.members, names).filter(({ removed }) => !removed)
  const addTable = () => {
    const name = t('people.newTable', { number: tables.length + 1 })
    void perform([{ t: 'table.add', id: makeId(), name }], name)
  }
  const cards = [...tables.map(({ id }) => id), null]
  return (
    <>
      {tables.length === 0 && (
        <EmptyState title={t('people.noTables')}>{t('people.noTablesMeans')}</EmptyState>
      )}
      {mayArrange && (
        <div className={styles.tools}>
          {tables.length > 0 && (
            <Button
              icon={<Shuffle size={18} aria-hidden />}
              data-testid="seat-at-random"
              onClick={() => setAsks(true)}
            >
              {t('people.atRandom')}
            </Button>
          )}
          <Button icon={<Plus size={18} aria-hidden />} data-testid="add-table" onClick={addTable}>
            {t('people.addTable')}
          </Button>
        </div>
      )}
      {mayArrange && tables.length > 0 && <p className={styles.hint}>{t('people.drag')}</p>}
      {tables.length > 0 &&
        cards.map((tableId) => (
          <TableCard
            key={tableId}
            tableId={tableId}
            members={members.filter((member) => member.tableId === tableId)}
            names={names}
            mayArrange={mayArrange}
            refresh={roster.refresh}
          />
        ))}
      {asks && <SeatAtRandomDialog roster={roster} onClose={() => setAsks(false)} />}
    </>
  )
}
