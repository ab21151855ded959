// The exports' thread: writing a large worksheet takes seconds that no one else should wait for.
import { getMeeting } from '../../shared/model/board'
import { memoryOfFile, serveThread } from '../threads/serveThread'
import { prepareExport } from './choices/prepareExport'
import type { ExportOrder, MadeExport } from './ExportDesk'
import { exportFormats } from './formats'

serveThread<ExportOrder, MadeExport | null>(async (records, { format, choices }, now) => {
  const prepared = prepareExport(records, choices, now)
  if (!prepared) return null
  const { board, options } = prepared
  const missing = new Set<string>()
  const onMissing = (characters: readonly string[]) => {
    for (const character of characters) missing.add(character)
  }
  const file = await exportFormats.get(format)!.render(board, { ...options, onMissing })
  return { file: ownBytes(file), title: getMeeting(board).title, missing: [...missing] }
}, memoryOfFile)

/** Bytes in memory of their own, so that they can be handed over. */
function ownBytes(file: string | Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(typeof file === 'string' ? Buffer.from(file) : file)
}
