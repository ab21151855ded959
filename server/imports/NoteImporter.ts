// Makes notes from what a file says of them: shared by the formats that are lists of notes.
import { type Board, live } from '../../shared/model/board'
import { noteDefaults, type StickyNote } from '../../shared/model/note'
import { categoryNamed } from './categoryNames'
import { checkRecord } from './checkRecord'
import { checkRoom } from './checkRoom'
import type { ImportContext, ImportResult, SkipList } from './ImportFormat'
import { NotePlacer } from './NotePlacer'

/** A note as a file has it, every field a text, empty when the file says nothing. */
export interface NoteInFile {
  externalId: string
  text: string
  category: string
  speaker: string
  unit: string
  theme: string
  evidence: string
  /** Staff's wording, where the file has both. */
  neutral?: string
  /** When it was said, in ms since 1970, where the file says so. */
  saidAt?: number | null
}

export class NoteImporter {
  private readonly records: StickyNote[] = []
  private readonly placer: NotePlacer
  /** External id and words of the notes on the board and of those already taken from the file. */
  private readonly known = new Map<string, 'board' | 'file'>()

  constructor(
    private readonly board: Board,
    private readonly context: ImportContext,
    readonly skips: SkipList,
  ) {
    this.placer = new NotePlacer(board)
    for (const note of live(board, 'note')) this.known.set(keyOf(note), 'board')
  }

  add(line: number, file: NoteInFile): void {
    const checked = checkRecord(this.recordOf(file), this.skips)
    if (typeof checked === 'string') {
      this.skips.addReason(line, checked)
      return
    }
    // Only an id of the file can tell a note imported twice from two people of one opinion.
    const seen = checked.externalId === '' ? undefined : this.known.get(keyOf(checked))
    if (seen) {
      this.skips.add(line, seen === 'board' ? 'imports.onBoard' : 'imports.twice')
      return
    }
    this.known.set(keyOf(checked), 'file')
    this.records.push({ ...checked, pos: this.placer.next(checked.category) })
  }

  finish(): ImportResult {
    const { records, skips } = this
    const noRoom = checkRoom(records, this.board, this.context)
    return noRoom ?? { ok: true, records, replaces: null, added: records.length, skipped: skips.entries }
  }

  private recordOf(file: NoteInFile): StickyNote {
    const category = categoryNamed(file.category)
    const isSaid = file.speaker !== '' || file.unit !== ''
    return {
      ...noteDefaults,
      id: this.context.makeId(),
      createdAt: file.saidAt ?? this.context.now,
      versions: [],
      pos: [0, 0],
      externalId: file.externalId.length <= maxExternalId ? file.externalId : '',
      originalText: file.text,
      neutralText: file.neutral ?? '',
      category,
      proxyFor: isSaid ? { memberId: null, name: file.speaker, unit: file.unit } : null,
      // A category that is none of ours is kept as a tag.
      theme: file.theme || (category === null ? file.category : ''),
      evidence: file.evidence,
    }
  }
}

const maxExternalId = 80

function keyOf(note: StickyNote): string {
  return `${note.externalId}\n${note.originalText}`
}
