// Reads what strace wrote: writes to the database's log, their syncs, and the frames that went out over sockets.
import { type DownFrame, readFrame } from '../harness/RawSocket'

export type TraceEvent =
  /** `at` is the line where the write began. */
  | { kind: 'log'; at: number; bytes: Buffer }
  /** From the line where it began to the line where it had succeeded. */
  | { kind: 'sync'; at: number; doneAt: number }
  /** `at` is the line where its first byte went out. */
  | { kind: 'frame'; at: number; frame: DownFrame }

interface Stream {
  bytes: Buffer
  /** Where in `bytes` each write began, and at which line. */
  starts: { offset: number; at: number }[]
}

const call = /^(\d+) +(\w+)\((\d+)<(.+?)>(?=[,)]| <unfinished)/
const resumed = /^(\d+) +<\.\.\. (\w+) resumed>/
const quoted = /"((?:\\x[0-9a-f]{2})*)"(\.\.\.)?/g

export function parseTrace(text: string): TraceEvent[] {
  const events: TraceEvent[] = []
  const streams = new Map<string, Stream>()
  /** Thread → its sync that has not returned yet. */
  const syncing = new Map<string, number>()
  for (const [at, line] of text.split('\n').entries()) {
    const back = resumed.exec(line)
    if (back) {
      const began = syncing.get(back[1]!)
      if (began !== undefined && /f(data)?sync/.test(back[2]!)) {
        syncing.delete(back[1]!)
        if (/= 0\b/.test(line)) events.push({ kind: 'sync', at: began, doneAt: at })
      }
      continue
    }
    const [, thread, name, , named] = call.exec(line) ?? []
    if (!thread || !name || !named) continue
    const target = named.startsWith('\\x') ? fromHex(named).toString() : named
    const isLog = target.endsWith('board.db-wal')
    if (/^f(data)?sync$/.test(name)) {
      if (!isLog) continue
      if (line.includes('unfinished')) syncing.set(thread, at)
      else if (/= 0\b/.test(line)) events.push({ kind: 'sync', at, doneAt: at })
    } else if (isLog) events.push({ kind: 'log', at, bytes: readBytes(line) })
    else if (target.startsWith('TCP')) {
      const stream = streams.get(target) ?? { bytes: Buffer.alloc(0), starts: [] }
      streams.set(target, stream)
      stream.starts.push({ offset: stream.bytes.length, at })
      stream.bytes = Buffer.concat([stream.bytes, readBytes(line)])
    }
  }
  for (const stream of streams.values()) events.push(...framesOf(stream))
  return events
}

function readBytes(line: string): Buffer {
  const parts: Buffer[] = []
  for (const [, hex, cut] of line.matchAll(quoted)) {
    if (cut) throw new Error('strace cut a write short: raise its -s')
    parts.push(fromHex(hex!))
  }
  return Buffer.concat(parts)
}

function fromHex(escaped: string): Buffer {
  return Buffer.from(escaped.replaceAll('\\x', ''), 'hex')
}

/** The board's frames in what went out on one connection; none when it was no WebSocket. */
function framesOf({ bytes, starts }: Stream): TraceEvent[] {
  const upgrade = bytes.indexOf('HTTP/1.1 101')
  if (upgrade < 0) return []
  const events: TraceEvent[] = []
  let offset = bytes.indexOf('\r\n\r\n', upgrade) + 4
  while (offset + 2 <= bytes.length) {
    const opcode = bytes[offset]! & 0x0f
    const short = bytes[offset + 1]! & 0x7f
    const header = short === 127 ? 10 : short === 126 ? 4 : 2
    const length =
      short === 127
        ? Number(bytes.readBigUInt64BE(offset + 2))
        : short === 126
          ? bytes.readUInt16BE(offset + 2)
          : short
    const end = offset + header + length
    // The last one may have been cut by the end of the trace.
    if (end > bytes.length) break
    const at = starts.findLast((start) => start.offset <= offset)!.at
    if (opcode === 2)
      events.push({ kind: 'frame', at, frame: readFrame(bytes.subarray(offset + header, end)) })
    offset = end
  }
  return events
}
