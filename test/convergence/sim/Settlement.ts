// Whether everything has come to rest: everybody has a line, all is sent, nothing waits.
import type { SimClient } from './SimClient'
import type { Simulation } from './Simulation'

export class Settlement {
  constructor(private readonly sim: Simulation) {}

  isReached(): boolean {
    return this.whatIsOpen() === ''
  }

  /** What still waits, in words. */
  whatIsOpen(): string {
    const { server, clients, ledger } = this.sim
    const open = clients.flatMap((client) => this.whatWaitsAt(client) ?? [])
    if (server.room === null) open.push('no room')
    if (server.disk.isBusy) open.push('the disk is busy')
    return open.length > 0 ? `${open.join('; ')} (seq ${ledger.seq})` : ''
  }

  private whatWaitsAt(client: SimClient): string | null {
    const { name, session } = client
    if (!session) return `${name} has no session`
    const { connected, waiting, sync, gone } = session.status()
    if (gone === 'removed') return null
    if (!connected || waiting > 0 || (sync !== 'saved' && sync !== 'refused'))
      return `${name} ${sync} waiting ${waiting} ${connected ? '' : `not connected ${gone ?? ''}`}`
    if (!client.isQuiet()) return `${name} has no quiet line`
    if ([...client.browser.rows.values()].some((row) => !row.refused)) return `${name} has rows on its disk`
    return client.inside()!.mirror.docBoard.board.size('meeting') === 0 ? `${name} is empty` : null
  }
}
