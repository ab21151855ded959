// Takes orders for pictures of boards.
import type { BoardRecord, Kind } from '../../shared/model/record'
import { type ExportChoices, everything } from '../../shared/worksheet/exportChoices'
import type { Clock } from '../clock'
import { FileDesk } from '../threads/FileDesk'
import type { Picture, PictureRequest } from './pictureRequest'

export interface PictureOrder {
  request: PictureRequest
  choices: ExportChoices
}

const drawnKinds: ReadonlySet<Kind> = new Set<Kind>([
  'meeting',
  'table',
  'note',
  'cluster',
  'link',
  'row',
  // What the nodes of the mind map are, or show.
  'mindNode',
  'question',
  'utterance',
])

export class PictureDesk {
  private readonly desk: FileDesk<PictureOrder, Picture | null>

  constructor(clock: Clock) {
    const program = 'pictures/pictureWorker'
    this.desk = new FileDesk(clock, { program, timeoutMs: 60_000, maxHeapMb: 1024 })
  }

  /** Of a whole board's records as they are now. Null when nothing that was asked for is on the board. */
  draw(
    memberId: string,
    all: readonly BoardRecord[],
    request: PictureRequest,
    choices: ExportChoices = everything,
  ): Promise<Picture | null> {
    // Whom to rename is written all over a board; else only what is drawn need be copied.
    const records = choices.pseudonyms ? all : all.filter(isDrawn).map(withoutHistory)
    return this.desk.order(memberId, records, { request, choices })
  }

  get waiting(): number {
    return this.desk.waiting
  }

  close(): Promise<void> {
    return this.desk.close()
  }
}

function isDrawn({ kind, removedAt }: BoardRecord): boolean {
  return drawnKinds.has(kind) && removedAt === null
}

/** Pictures show no earlier versions: they need not be copied. */
function withoutHistory(record: BoardRecord): BoardRecord {
  return record.kind === 'note' ? { ...record, versions: [], evidence: '' } : record
}
