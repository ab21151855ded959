// A board as someone who comes for the first time gets it over HTTP: session, then the snapshot's bytes.
import { openSession } from '../../test/harness/api'

export async function fetchBoard(url: string, boardId: string, capability: string): Promise<Uint8Array> {
  const { token } = await openSession(url, boardId, { capability })
  const headers = { authorization: `Bearer ${token}` }
  const response = await fetch(`${url}/api/boards/${boardId}/snapshot`, { headers })
  if (!response.ok) throw new Error(`snapshot: ${response.status}`)
  return new Uint8Array(await response.arrayBuffer())
}
