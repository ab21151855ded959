// What the server told this person alone, with what still waits here: own ballots, supports, seat and consent.
import type { Mine } from '../../shared/protocol/mine'
import { useBoard, useSession } from '../state/session'

export function useMine(): Mine {
  const session = useSession()
  // Whatever changes it changes the board that this person sees as well.
  useBoard()
  return session.mine()
}
