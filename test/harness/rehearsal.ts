// The recorder's rehearsal: speeches of the camp typed as nodes of the mind map by keyboard alone, through an input
// method, each with its speaker and category, while others edit the same board.
import type { Page } from 'playwright-core'
import type { BoardSession } from '../../client/sync/BoardSession'
import { readNode } from '../../shared/mindmap/nodeContent'
import { live } from '../../shared/model/board'
import { type Category, categories } from '../../shared/model/category'
import { makeCid, makeId } from '../../shared/model/id'
import { InputMethod } from '../browser/inputMethod'
import { campNotes } from '../fixtures/readCamp'
import { openSession } from './api'
import { RawSocket } from './RawSocket'
import type { TestBoard, TestServer } from './server'

export interface Speech {
  words: string
  speaker: string
  unit: string
  category: Category
}

/** Verbatim words of the camp's transcript, one speech each. */
export function campSpeeches(count: number): Speech[] {
  return campNotes()
    .filter(({ speaker, evidence }) => speaker !== '' && evidence.length > 4)
    .slice(0, count)
    .map(({ speaker, unit, category, evidence }) => {
      return { words: evidence.replace(/\s+/g, ' ').trim(), speaker, unit, category: category as Category }
    })
}

/** Everybody of the file is known on the board by a note, as after a real first round. */
export function introduce(session: BoardSession, speeches: readonly Speech[]): Promise<unknown> {
  const people = new Map(speeches.map(({ speaker, unit }) => [`${speaker} ${unit}`, { name: speaker, unit }]))
  return session.sendAll(
    [...people.values()].map((person, at) => ({
      t: 'note.add',
      id: makeId(),
      text: '到場',
      category: 'remark',
      pos: [0, at * 200],
      proxyFor: { memberId: null, ...person },
    })),
  )
}

/** Counts, in the page, from each input event to the end of the frame that paints it. */
export async function watchPaints(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const waits: number[] = []
    Object.assign(window, { waits })
    document.addEventListener(
      'input',
      (event) => {
        if (!(event.target as HTMLElement).matches('[data-testid="mindmap-editor"]')) return
        requestAnimationFrame(() => setTimeout(() => waits.push(performance.now() - event.timeStamp)))
      },
      true,
    )
  })
}

export function readWaits(page: Page): Promise<number[]> {
  return page.evaluate(() => (window as unknown as { waits: number[] }).waits)
}

/** Types them all under the core question; the map has to be open and at rest. */
export async function rehearse(
  page: Page,
  speeches: readonly Speech[],
  charsPerMinute: number,
): Promise<void> {
  const method = await InputMethod.of(page)
  const perCharMs = 60_000 / charsPerMinute
  // By the clock, as a person keeps a rhythm: what the browser takes is not added to it.
  let dueMs = performance.now()
  const keepRhythm = async (ms: number) => {
    dueMs = Math.max(dueMs + ms, performance.now())
    await page.waitForTimeout(dueMs - performance.now())
  }
  for (const { words, speaker, category } of speeches) {
    await page.keyboard.press('Enter')
    await pick(page, 'F4', () => method.commit(speaker))
    await pick(page, 'F8', () => page.keyboard.type(String(categories.indexOf(category) + 1)))
    for (const part of words.match(/.{1,3}/gu) ?? []) {
      // Sounds first, then the characters they stand for: what an input method shows while it composes.
      for (let at = 1; at <= part.length; at++) {
        await method.compose('ㄅㄆㄇ'.slice(0, at))
        await keepRhythm(perCharMs * 0.7)
      }
      await method.compose(part)
      await keepRhythm(perCharMs * 0.3 * part.length)
      await method.commit(part)
    }
  }
  await page.keyboard.press('Escape')
}

async function pick(page: Page, key: string, type: () => Promise<void>): Promise<void> {
  await page.keyboard.press(key)
  await page.locator('dialog[open] input:focus').waitFor()
  await type()
  await page.keyboard.press('Enter')
  await page.locator('dialog[open]').waitFor({ state: 'detached' })
}

/** What the board holds of the speeches, in the order of the map. */
export function readSpeeches(session: BoardSession, memberWords: string): Speech[] {
  const board = session.board()
  return [...live(board, 'mindNode')]
    .sort((a, b) => a.createdAt - b.createdAt)
    .filter((node) => !node.originalText.startsWith(memberWords))
    .map((node) => {
      const { originalText, speaker, category } = readNode(board, node)
      return {
        words: originalText,
        speaker: speaker?.name ?? '',
        unit: speaker?.unit ?? '',
        category: category ?? 'remark',
      }
    })
}

/** How many nodes each of the crowd makes before they only change them: together 240, more than the camp's notes. */
const nodesOfEach = 8

/** How nodes of the crowd begin. */
export const crowdWords = '旁人'

/** Members who add, edit and move nodes of their own under one parent, each about once a second. */
export async function startCrowd(
  server: TestServer,
  { boardId, capabilities }: TestBoard,
  people: number,
): Promise<{ stop(): Promise<number> }> {
  const parentId = makeId()
  let sent = 0
  const send = (socket: RawSocket, command: object) => {
    sent++
    return socket.ask({ cid: makeCid(Date.now()), ...command })
  }
  const sockets = await Promise.all(
    Array.from({ length: people }, async (_, at) => {
      const ask = { capability: capabilities.recorder, name: `旁人${at}` }
      const { token } = await openSession(server.url, boardId, ask)
      return RawSocket.join({ url: server.url, boardId, token })
    }),
  )
  await send(sockets[0]!, { t: 'mind.add', id: parentId, parentId: null, text: crowdWords, side: 'left' })
  let isOver = false
  const loops = sockets.map(async (socket, at) => {
    const ids: string[] = []
    for (let turn = 0; !isOver; turn++) {
      await new Promise((resolve) => setTimeout(resolve, 700 + ((at * 37 + turn * 101) % 600)))
      const known = ids[turn % Math.max(1, ids.length)]
      if (!known || (turn % 6 === 0 && ids.length < nodesOfEach)) {
        const id = makeId()
        ids.push(id)
        await send(socket, { t: 'mind.add', id, parentId, text: `${crowdWords}${at}說的第${turn}句` })
      } else if (turn % 3 === 0) await send(socket, { t: 'mind.place', id: known, parentId, after: null })
      else await send(socket, { t: 'mind.edit', id: known, text: `${crowdWords}${at}改到第${turn}次` })
    }
  })
  // Told in `stop`: when the rehearsal itself fails, that is what one wants to read.
  const over = Promise.allSettled(loops)
  return {
    async stop() {
      isOver = true
      for (const end of await over) if (end.status === 'rejected') throw end.reason
      for (const socket of sockets) await socket.leave()
      return sent
    },
  }
}
