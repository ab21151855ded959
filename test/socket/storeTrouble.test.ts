// What the room does when the store fails in ways that leave doubt.
import { afterEach, expect, test } from 'vitest'
import { connect } from '../../client/sync/connect'
import { StoreFailed } from '../../server/store/errors'
import { MemoryStore } from '../../server/store/memory/MemoryStore'
import { makeId } from '../../shared/model/id'
import { startTestServer, type TestServer } from '../harness/server'
import { until } from '../harness/until'

let server: TestServer | null = null

afterEach(async () => {
  await server?.stop()
  server = null
})

test('[SR1] an append that failed after it was durable reaches every mirror, once', async () => {
  const store = new MemoryStore()
  const append = store.append
  let doubts = 0
  store.append = async (boardId, record) => {
    await append(boardId, record)
    if (doubts-- > 0) throw new StoreFailed('the answer was lost')
  }
  server = await startTestServer({ store })
  const { boardId, capabilities } = await server.createBoard()
  const options = { url: server.url, boardId, capability: capabilities.facilitator }
  const [writer, reader] = [await connect(options), await connect(options)]
  await until(writer, () => writer.status().sync === 'saved')
  await until(reader, () => reader.status().sync === 'saved')
  doubts = 1
  const id = makeId()
  const answer = writer.send({ t: 'note.add', id, text: '還在嗎', category: 'problem' })
  await until(reader, () => reader.board().get(id) !== undefined)
  expect(await answer).toMatchObject({ ok: true, seq: 2 })
  expect(writer.board().size('note')).toBe(1)
  await writer.close()
  await reader.close()
})
