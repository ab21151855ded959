// The history's thread: a log of thousands of records takes longer to read than others should wait.
import { serveThread } from '../threads/serveThread'
import { inlineArchivist } from './Archivist'
import type { HistoryMade, HistoryRequest } from './HistoryDesk'

serveThread<HistoryRequest, HistoryMade>((_records, request) => {
  switch (request.t) {
    case 'file':
      return inlineArchivist.file(request.loaded)
    case 'show':
      return inlineArchivist.show(request.body, request.seq)
    case 'compare':
      return inlineArchivist.compare(request.bodies, request.seq)
    case 'erase':
      return inlineArchivist.erase(request.chapter, request.erasure)
  }
})
