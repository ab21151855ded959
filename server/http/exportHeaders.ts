// What the export call says beside the file: its name, and the characters that it could not show.
import type { FastifyReply } from 'fastify'
import { fileNameFor } from '../exports/fileName'

/** An attachment of this name: UTF-8 for those that read it, ASCII for the rest, nothing that ends the header. */
export function dispositionOf(title: string, extension: string): string {
  const safe = `${fileNameFor(title)}.${extension}`
  const plain = safe.replace(/[^\x20-\x7e]/g, '_').replaceAll('%', '_')
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(safe).replace(/['()*]/g, escapeByte)}`
}

function escapeByte(char: string): string {
  return `%${char.charCodeAt(0).toString(16).toUpperCase()}`
}

/** Longest header value in characters, so that a board full of rare characters still gets its file. */
const maxHeaderLength = 3000

/** Separated by spaces and percent-encoded; whole characters only. No header when nothing is missing. */
export function listMissing(reply: FastifyReply, missing: readonly string[]): void {
  let header = ''
  for (const char of missing) {
    const longer = header + encodeURIComponent(header ? ` ${char}` : char)
    if (longer.length > maxHeaderLength) break
    header = longer
  }
  if (header) reply.header('X-Missing-Characters', header)
}
