// The history's thread: a log of thousands of records takes longer to read than others should wait.
import { type Made, serveThread } from '../threads/serveThread'
import { inlineArchivist } from './Archivist'
import type { HistoryMade, HistoryRequest } from './HistoryDesk'

serveThread<HistoryRequest>(async (_records, request): Promise<Made & HistoryMade> => {
  const nothing = new Uint8Array(0)
  if (request.t === 'file') return { file: nothing, made: await inlineArchivist.file(request.loaded) }
  if (request.t === 'show')
    return { file: nothing, made: await inlineArchivist.show(request.body, request.seq) }
  if (request.t === 'compare')
    return { file: nothing, made: await inlineArchivist.compare(request.bodies, request.seq) }
  return { file: nothing, made: await inlineArchivist.erase(request.chapter, request.erasure) }
})
