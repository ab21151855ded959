import type { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import * as ws from 'ws'
import { piecesOf } from './socketFrames'

/** What ws reads a socket with; its types leave it out. */
const { Receiver } = ws as unknown as { Receiver: new (options: { isServer: boolean }) => Writable }

const frameOf = (length: number) => Uint8Array.from({ length }, (_, n) => (n * 7 + length) % 256)

test.each([
  ['short ones are one piece', [0, 1, 125, 126, 4_000], 1],
  ['what is long stays as it is', [65_535, 65_536, 200_000], 6],
])('frames of every length are read back by ws, and %s', async (_, lengths, pieces) => {
  const frames = lengths.map(frameOf)
  const receiver = new Receiver({ isServer: false })
  const read: Uint8Array[] = []
  receiver.on('message', (data: Buffer) => read.push(new Uint8Array(data)))
  for (const piece of piecesOf(frames)) receiver.write(Buffer.from(piece))
  await new Promise((resolve) => receiver.end(resolve))
  expect(read).toEqual(frames)
  expect(piecesOf(frames)).toHaveLength(pieces)
  expect(piecesOf(frames)).toBe(piecesOf(frames))
})
