// Changing people: another role, another table, going and coming back; the roster is read anew afterwards.
import type { CommandInput } from '../../shared/commands'
import type { Role } from '../../shared/model/role'
import { usePerform } from '../worksheet/usePerform'

export function useMemberActions(refresh: () => Promise<void>) {
  const perform = usePerform()
  const act = async (commands: CommandInput[], done: string) => {
    const isDone = await perform(commands, done)
    await refresh()
    return isDone
  }
  return {
    setRole: (memberId: string, role: Role | null, done: string) =>
      act([{ t: 'member.role', memberId, role }], done),
    remove: (memberId: string, removed: boolean, done: string) =>
      act([{ t: 'member.remove', memberId, removed }], done),
    seat: (memberIds: string[], tableId: string | null, done: string) =>
      act([{ t: 'member.seat', memberIds, tableId }], done),
    seatAll: (seats: ReadonlyMap<string, string>, done: string) => act(seatCommands(seats), done),
  }
}

function seatCommands(seats: ReadonlyMap<string, string>): CommandInput[] {
  const byTable = new Map<string, string[]>()
  for (const [memberId, tableId] of seats) {
    byTable.set(tableId, [...(byTable.get(tableId) ?? []), memberId])
  }
  return [...byTable].map(([tableId, memberIds]) => ({ t: 'member.seat', memberIds, tableId }))
}
