// Exchanges a spoken join code for a participant's capability.
import { callApi } from './callApi'

export const joinCodeDigits = 8

export function joinByCode(code: string): Promise<{ boardId: string; capability: string }> {
  return callApi('POST', '/api/join', { body: { code } })
}

/** The digits of what was typed, full-width ones too; spaces and hyphens are how people write codes. */
export function readJoinCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[^0-9]/g, '')
    .slice(0, joinCodeDigits)
}

/** `12345678` → `1234 5678`, as it is read out. */
export function showJoinCode(code: string): string {
  return code.replace(/(\d{4})(?=\d)/g, '$1 ')
}
