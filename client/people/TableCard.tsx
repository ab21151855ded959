// One table: its name, its lead, and the people at it; who is dragged here sits here.
import Trash from 'lucide-react/icons/trash-2'
import { useState } from 'react'
import { getLive } from '../../shared/model/board'
import { tableLock } from '../../shared/model/lock'
import type { RosterMember } from '../../shared/people/roster'
import LockToggle from '../agenda/LockToggle'
import { useBoard, useTranslate } from '../state/session'
import { IconButton } from '../ui/IconButton'
import { usePerform } from '../worksheet/usePerform'
import { SeatSelect } from './SeatSelect'
import styles from './SeatsTab.module.css'
import { useMemberActions } from './useMemberActions'

interface TableCardProps {
  /** Null: those at no table. */
  tableId: string | null
  members: readonly RosterMember[]
  names: ReadonlyMap<string, string>
  mayArrange: boolean
  refresh(): Promise<void>
}

const dragType = 'application/x-member'

export function TableCard({ tableId, members, names, mayArrange, refresh }: TableCardProps) {
  const t = useTranslate()
  const [isOver, setIsOver] = useState(false)
  const table = getLive(useBoard(), 'table', tableId)
  const { seat } = useMemberActions(refresh)
  const label = table?.name ?? t('people.noTable')
  const take = (memberId: string) => {
    const name = names.get(memberId)
    if (!name || members.some((member) => member.memberId === memberId)) return
    void seat([memberId], tableId, t('people.didMove', { name, table: label }))
  }
  return (
    <section
      className={styles.card}
      data-over={isOver}
      data-table={tableId ?? 'none'}
      aria-label={label}
      onDragOver={(event) => {
        if (!mayArrange || !event.dataTransfer.types.includes(dragType)) return
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setIsOver(false)
        take(event.dataTransfer.getData(dragType))
      }}
    >
      <header className={styles.head}>
        {table && mayArrange ? (
          <TableName key={table.name} id={table.id} name={table.name} />
        ) : (
          <h3 className={styles.name}>{label}</h3>
        )}
        <span className={`${styles.count} figures`}>{t('people.seated', { count: members.length })}</span>
        {table && <LockToggle lock={tableLock(table.id)} name={table.name} />}
        {table && mayArrange && <RemoveTable id={table.id} name={table.name} />}
      </header>
      {table && <p className={styles.lead}>{sayLead()}</p>}
      {members.length === 0 && <p className={styles.empty}>{t('people.emptyTable')}</p>}
      <ul>
        {members.map((member) => (
          <li
            key={member.memberId}
            className={styles.person}
            draggable={mayArrange}
            onDragStart={(event) => {
              event.dataTransfer.setData(dragType, member.memberId)
              event.dataTransfer.effectAllowed = 'move'
            }}
          >
            <span className={styles.who}>
              {names.get(member.memberId)}
              {member.unit && <span className={styles.unit}>{member.unit}</span>}
            </span>
            {mayArrange && (
              <span className={styles.seat}>
                <SeatSelect member={member} name={names.get(member.memberId) ?? ''} refresh={refresh} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )

  function sayLead(): string {
    const leads = members
      .filter(({ role }) => role === 'tableLead')
      .map(({ memberId }) => names.get(memberId))
    const said = leads.length > 0 ? leads : [table?.reporter].filter(Boolean)
    return said.length > 0 ? t('people.lead', { names: said.join('、') }) : t('people.noLead')
  }
}

function TableName({ id, name }: { id: string; name: string }) {
  const t = useTranslate()
  const perform = usePerform()
  const [draft, setDraft] = useState(name)
  const save = () => {
    const next = draft.trim()
    if (next === '' || next === name) setDraft(name)
    else void perform([{ t: 'table.edit', id, name: next }], next)
  }
  return (
    <input
      className={styles.nameField}
      aria-label={t('people.tableName')}
      value={draft}
      onChange={({ target }) => setDraft(target.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.currentTarget.blur()
      }}
    />
  )
}

function RemoveTable({ id, name }: { id: string; name: string }) {
  const t = useTranslate()
  const perform = usePerform()
  const label = t('people.removeTable', { name })
  return (
    <IconButton label={label} onClick={() => void perform([{ t: 'table.remove', ids: [id] }], label)}>
      <Trash size={16} aria-hidden />
    </IconButton>
  )
}
