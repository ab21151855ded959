// One person of the roster: name, agency, role and table; opened, they are changed here.
import ChevronDown from 'lucide-react/icons/chevron-down'
import { useId, useState } from 'react'
import { history } from '../../shared/i18n/areas/history'
import { byOrder, getLive, live } from '../../shared/model/board'
import { roles } from '../../shared/model/role'
import type { RosterMember } from '../../shared/people/roster'
import { mayDo } from '../../shared/permissions'
import { useHistorySheet } from '../history/historySheet'
import { addMessages } from '../state/messages'
import { useBoard, useSession, useTranslate } from '../state/session'
import { Button } from '../ui/Button'
import { ConfirmDialog } from './ConfirmDialog'
import styles from './RosterItem.module.css'
import { SeatSelect } from './SeatSelect'
import { useMemberActions } from './useMemberActions'

addMessages(history)

interface RosterItemProps {
  member: RosterMember
  name: string
  isMine: boolean
  opening: { isOpen: boolean; toggle(): void }
  refresh(): Promise<void>
}

export function RosterItem({ member, name, isMine, opening, refresh }: RosterItemProps) {
  const t = useTranslate()
  const id = useId()
  const board = useBoard()
  const me = useSession().me()
  const { memberId, unit, role, tableId, removed, online } = member
  const table = getLive(board, 'table', tableId)
  const hasTables = [...live(board, 'table')].sort(byOrder).length > 0
  const maySeat = mayDo(me, 'member.seat') && hasTables && !removed
  const mayLead = mayDo(me, 'member.role') && !isMine
  const isChangeable = maySeat || mayLead
  const state = removed ? t('people.removedMark') : t(online > 0 ? 'people.online' : 'people.offline')
  const words = (
    <>
      <span
        className={styles.dot}
        data-state={removed ? 'removed' : online > 0 ? 'here' : 'away'}
        title={state}
      >
        <span className="visually-hidden">{state}</span>
      </span>
      <span className={styles.who}>
        <span className={styles.name}>
          {name}
          {isMine && t('people.you')}
        </span>
        {unit && <span className={styles.unit}>{unit}</span>}
      </span>
      <span className={styles.place}>
        <span>{removed ? t('people.removedMark') : t(`role.${role}`)}</span>
        {table && <span className={styles.unit}>{table.name}</span>}
      </span>
    </>
  )
  if (!isChangeable) return <li className={styles.line}>{words}</li>
  return (
    <li className={styles.item} data-member={memberId}>
      <button
        type="button"
        className={`${styles.line} ${styles.opener}`}
        aria-expanded={opening.isOpen}
        aria-controls={id}
        onClick={opening.toggle}
      >
        {words}
        <ChevronDown size={16} className={styles.chevron} aria-hidden />
      </button>
      {opening.isOpen && (
        <div id={id} className={styles.controls}>
          {mayLead && !removed && <RoleSelect member={member} name={name} refresh={refresh} />}
          {maySeat && <SeatSelect member={member} name={name} refresh={refresh} />}
          {mayDo(me, 'member.erase') && !isMine && member.name && <EraseName member={member} name={name} />}
          {mayLead && <Going member={member} name={name} refresh={refresh} />}
        </div>
      )}
    </li>
  )
}

type PartProps = Pick<RosterItemProps, 'member' | 'name' | 'refresh'>

function RoleSelect({ member: { memberId, role, linkRole }, name, refresh }: PartProps) {
  const t = useTranslate()
  const { setRole } = useMemberActions(refresh)
  return (
    <select
      className={styles.select}
      aria-label={t('people.roleOf', { name })}
      value={role}
      onChange={({ target }) => {
        const chosen = roles.find((known) => known === target.value)
        if (!chosen) return
        const done = t('people.didRole', { name, role: t(`role.${chosen}`) })
        void setRole(memberId, chosen === linkRole ? null : chosen, done)
      }}
    >
      {roles.map((each) => (
        <option key={each} value={each}>
          {each === linkRole ? t('people.roleByLink', { role: t(`role.${each}`) }) : t(`role.${each}`)}
        </option>
      ))}
    </select>
  )
}

function EraseName({ member: { memberId }, name }: Pick<PartProps, 'member' | 'name'>) {
  const t = useTranslate()
  const show = useHistorySheet((state) => state.show)
  return (
    <Button data-testid="erase-name" onClick={() => show({ kind: 'eraseName', memberId, name })}>
      {t('history.eraseName')}
    </Button>
  )
}

function Going({ member: { memberId, removed }, name, refresh }: PartProps) {
  const t = useTranslate()
  const [asks, setAsks] = useState(false)
  const { remove } = useMemberActions(refresh)
  if (removed)
    return (
      <Button onClick={() => void remove(memberId, false, t('people.didLetBack', { name }))}>
        {t('people.letBack')}
      </Button>
    )
  return (
    <>
      <Button look="danger" onClick={() => setAsks(true)}>
        {t('people.remove')}
      </Button>
      {asks && (
        <ConfirmDialog
          title={t('people.removeTitle', { name })}
          yes={t('people.leaves')}
          no={t('people.stays')}
          onAnswer={(isYes) => {
            setAsks(false)
            if (isYes) void remove(memberId, true, t('people.didRemove', { name }))
          }}
        >
          {t('people.removeMeans')}
        </ConfirmDialog>
      )}
    </>
  )
}
