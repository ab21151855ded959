// The records that a plan puts on a new board: its commands, decided as anybody's are.
import { applyPlan } from '../shared/agenda/applyPlan'
import type { MeetingPlan } from '../shared/agenda/plan'
import { decide } from '../shared/commands/decide'
import { parseCommand } from '../shared/commands/parse'
import { BoardIndex } from '../shared/model/board'
import { makeCid, makeId } from '../shared/model/id'
import type { Meeting } from '../shared/model/meeting'
import { PrivateState } from '../shared/model/private'
import type { BoardRecord } from '../shared/model/record'
import type { Actor } from '../shared/model/role'

const nobody: Actor = { memberId: '', role: 'facilitator', name: '', unit: '', scope: 'board' }

/** The meeting as the plan changes it, and the rest. */
export function planRecords(plan: MeetingPlan, meeting: Meeting, now: number): BoardRecord[] {
  const board = new BoardIndex([meeting])
  for (const input of applyPlan(plan, board, makeId)) {
    const command = parseCommand({ ...input, cid: makeCid(now) })
    const decision =
      'ok' in command ? command : decide({ board, private: new PrivateState(), actor: nobody, now }, command)
    if (!decision.ok) throw new Error(`a plan holds what cannot be: ${input.t} ${decision.code}`)
    for (const change of decision.changes) if (change.op === 'put') board.put(change.record)
  }
  return [...board.all()]
}
