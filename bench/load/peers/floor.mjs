// The least that a server can do with `ws`: hands on what comes, unread, one write for each client and tick, the last
// pointer of each sender. It knows no document and keeps nothing. `node floor.mjs PORT`.
import { createServer } from 'node:http'
import { WebSocketServer } from 'ws'

const tickMs = 20
const pointer = 1
/** SyncStep2 of a document that holds nothing. */
const emptyStep2 = Uint8Array.of(0, 1, 2, 0, 0)

const server = createServer()
const wss = new WebSocketServer({ server, perMessageDeflate: false })
/** @type {Uint8Array[]} */
let edits = []
/** @type {Map<unknown, Uint8Array>} */
const pointers = new Map()
let isWaiting = false

function tick() {
  isWaiting = false
  const frames = [...edits, ...pointers.values()].map(frameOnce)
  edits = []
  pointers.clear()
  const bytes = Buffer.concat(frames)
  for (const client of wss.clients) client._socket.write(bytes)
}

/** @param {Uint8Array} payload */
function frameOnce(payload) {
  const isShort = payload.length < 126
  const head = Buffer.alloc(isShort ? 2 : 4)
  head[0] = 0x82
  head[1] = isShort ? payload.length : 126
  if (!isShort) head.writeUInt16BE(payload.length, 2)
  return Buffer.concat([head, payload])
}

wss.on('connection', (socket) => {
  socket.on('message', (/** @type {Buffer} */ data) => {
    if (data[0] === 0 && data[1] === 0) return socket.send(emptyStep2)
    if (data[0] === pointer) pointers.set(socket, data)
    else edits.push(data)
    if (!isWaiting) setTimeout(tick, tickMs)
    isWaiting = true
  })
})
server.listen(Number(process.argv[2]), '127.0.0.1', () => console.log('http://'))
