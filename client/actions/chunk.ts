// Cuts a long list of ids into the portions that one command may name.
import { maxIds } from '../../shared/commands/common'

export function chunkIds(ids: readonly string[]): string[][] {
  const chunks: string[][] = []
  for (let start = 0; start < ids.length; start += maxIds) chunks.push(ids.slice(start, start + maxIds))
  return chunks
}
