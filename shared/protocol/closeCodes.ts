// Why the server closes a socket. 44xx: trying again as before does not help; 45xx: come back in another way.
export const closeCodes = {
  /** Bad or expired token: get a new session, then connect again. */
  unauthorized: 4401,
  /** Removed from the board, or a frame that only the server may send. */
  forbidden: 4403,
  missing: 4404,
  /** Too slow to take what is sent, or too fast with what it sends. */
  slow: 4408,
  /** A client too old for this server. */
  upgrade: 4426,
  /** The document was rebuilt: start from an empty mirror. */
  newEpoch: 4501,
  /** The server is going down and will be back. */
  restart: 1012,
} as const
