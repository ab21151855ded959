// Who sits at a table sees that table first, on every screen, until they choose another or all; when they are moved,
// the new one. Whoever runs or records the meeting goes on seeing all.
import { useEffect } from 'react'
import { getLive } from '../../shared/model/board'
import type { Role } from '../../shared/model/role'
import { useSession, useTranslate } from '../state/session'
import { useView } from '../state/view'
import { showToast } from '../ui/toast'
import { useOwnTable } from './ownTable'

const seated: readonly Role[] = ['participant', 'tableLead']

/** What was shown first already: going to another screen does not show it anew. */
let shownFirst = ''

export default function OwnTableFirst(): null {
  const t = useTranslate()
  const session = useSession()
  const { boardId } = session
  const { role } = session.me()
  const own = useOwnTable()
  const tableId = seated.includes(role) ? own : null
  useEffect(() => {
    const key = `${boardId} ${tableId}`
    if (key === shownFirst) return
    const wasSeated = shownFirst.startsWith(`${boardId} `) && !shownFirst.endsWith(' null')
    const isOtherBoard = !shownFirst.startsWith(`${boardId} `)
    shownFirst = key
    // Who sits nowhere keeps what they have chosen.
    if (tableId === null && !wasSeated && !isOtherBoard) return
    useView.getState().showTable(tableId)
    const name = getLive(session.board(), 'table', tableId)?.name
    if (name) showToast(t('outline.ownTableFirst', { table: name }))
  }, [session, boardId, tableId, t])
  return null
}
