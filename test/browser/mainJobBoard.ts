// The board of the main job done in one way alone, and what a program beside sees of it.
import { connect } from '../../client/sync/connect'
import { live } from '../../shared/model/board'
import type { World } from './World'

/** What is written in the course of it. */
export const words = {
  first: '看不懂稅額',
  second: '步驟太多',
  solution: '先寄試算',
  cluster: '報稅讓人看不懂',
  row: '看懂稅',
}

export type MainJobBoard = Awaited<ReturnType<typeof openMainJobBoard>>

export async function openMainJobBoard(world: World, title: string) {
  const { boardId, capabilities } = await world.server.createBoard({ title })
  const capability = capabilities.facilitator
  const session = await connect({ url: world.server.url, boardId, capability, name: '旁邊的程式' })
  const records = <K extends 'note' | 'cluster' | 'link' | 'row'>(kind: K) => [...live(session.board(), kind)]
  return {
    link: `${world.url}/b/${boardId}#${capability}`,
    session,
    records,
    noteSaying: (text: string) => records('note').find((note) => note.originalText === text),
  }
}
