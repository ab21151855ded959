/** Join codes: eight digits that can be read out in a room, like 2093 8817. They give the participant's role only. */
import { randomInt } from 'node:crypto'
import type { Store } from '../store/Store'

/** Tries before giving up; with a million boards, one try in ninety is taken. */
const maxTries = 20

/** No leading zero: people drop it when they say a number. */
export const makeJoinCode = (): string => String(randomInt(10_000_000, 100_000_000))

/** One that no board has. The store refuses it all the same, should another board take it meanwhile. */
export async function findFreeJoinCode(
  store: Pick<Store, 'findBoardByJoinCode'>,
  make: () => string = makeJoinCode,
): Promise<string> {
  for (let tries = 0; tries < maxTries; tries++) {
    const code = make()
    if (!(await store.findBoardByJoinCode(code))) return code
  }
  throw new Error(`no free join code in ${maxTries} tries`)
}

export const formatJoinCode = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`

/** What people type: spaces, dashes and the full-width digits of a Chinese keyboard included. null when it is no code. */
export function parseJoinCode(text: string): string | null {
  const plain = text
    .slice(0, 40)
    .normalize('NFKC')
    .replaceAll(/[\s\u2010-\u2015\u2212・.-]/g, '')
  return /^\d{8}$/.test(plain) ? plain : null
}
