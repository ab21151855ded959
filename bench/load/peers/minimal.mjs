// The minimal server of y-websocket, @y/websocket-server: in memory, with its defaults. `node minimal.mjs PORT`.
import { createServer } from 'node:http'
import { setupWSConnection } from '@y/websocket-server/utils'
import { WebSocketServer } from 'ws'

const server = createServer()
const wss = new WebSocketServer({ server })
wss.on('connection', (socket, request) => setupWSConnection(socket, request))
server.listen(Number(process.argv[2]), '127.0.0.1', () => console.log('http://'))
