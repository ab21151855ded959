// The stage of the hostile tests: a board with work on it, one member of each role, and a neighbour on another board
// who must never notice anything.
import { expect } from 'vitest'
import { translate } from '../../shared/i18n/catalogue'
import { makeId } from '../../shared/model/id'
import type { Result } from '../../shared/protocol/result'
import { openSession } from '../harness/api'
import { RawSocket } from '../harness/RawSocket'
import { startTestServer, type TestServer } from '../harness/server'
import { cid, setTarget, type Target } from './target'

export interface Stage extends Target {
  server: TestServer
  /** Runs an attack; afterwards the board is as it was, the server is well and the neighbour's notes still echo. */
  expectUnharmed(attack: () => Promise<void>): Promise<void>
  /** The neighbour writes a note and gets it back. */
  expectEcho(): Promise<void>
  stop(): Promise<void>
}

/** A refusal with this code, which has a sentence for people in both languages. */
export function expectRefusal(result: Result, code: string): void {
  expect(result).toMatchObject({ ok: false, code })
  if (result.ok) return
  for (const language of ['zh-TW', 'en'] as const) {
    const sentence = translate(language, `refusal.${result.code}`, result.params)
    expect(sentence).toMatch(language === 'en' ? /^[A-Z].*[.]$/ : /[\u4e00-\u9fff].*。$/)
    expect(sentence).not.toMatch(/\{\w+\}/)
  }
}

export async function setStage(env: Record<string, string> = {}): Promise<Stage> {
  const server = await startTestServer({ env })
  const target = await setTarget(server.url)
  const { records } = target

  const quiet = await server.createBoard({ title: '隔壁的板' })
  const quietSession = await openSession(server.url, quiet.boardId, {
    capability: quiet.capabilities.participant,
    name: '鄰居',
  })
  const neighbour = await RawSocket.join({
    url: server.url,
    boardId: quiet.boardId,
    token: quietSession.token,
  })
  const expectEcho = async () => {
    const seen = neighbour.frames.length
    const own = cid()
    const echo = neighbour.next((frame) => frame.type === 'sync' && frame.syncType === 2, seen)
    expect(
      await neighbour.ask({ t: 'note.add', cid: own, id: makeId(), text: '還在', category: null }),
    ).toMatchObject({ ok: true })
    await echo
  }

  return {
    ...target,
    server,
    async expectUnharmed(attack) {
      const before = await records()
      await attack()
      expect(await records()).toEqual(before)
      await expectEcho()
      expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
    },
    expectEcho,
    stop: () => server.stop(),
  }
}
