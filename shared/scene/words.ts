// The words of notes and headings, broken into lines once per record and kept as long as the record is.

import type { Translate } from '../i18n/catalogue'
import type { Cluster } from '../model/cluster'
import { type StickyNote, shownText, speakerOf } from '../model/note'
import type { FittedText } from '../text/fitText'
import type { Measure } from '../text/lineBreaks'
import { marksOf } from './marks'
import { countWidth, fitHeading, fitNoteFoot, fitNoteText, type NoteFoot, tagSize } from './noteText'
import type { SceneCluster } from './scene'

export interface NoteWords {
  text: FittedText
  foot: NoteFoot
  anonymous: boolean
  /** One character each: the category, then what else is to be known of the note. */
  marks: readonly string[]
}

/** All sentences that the painter needs, in the reader's language and the picture's font. */
export class Words {
  private readonly notes = new WeakMap<StickyNote, NoteWords & { merged: number }>()
  private readonly headings = new WeakMap<Cluster, FittedText>()

  constructor(
    /** At weights 400 and 600. */
    readonly measure: Measure,
    readonly measureBold: Measure,
    readonly translate: Translate,
  ) {}

  /** `merged`: how many notes stand behind it. */
  ofNote(note: StickyNote, merged = 0): NoteWords {
    let words = this.notes.get(note)
    if (!words || words.merged !== merged) {
      const speaker = speakerOf(note)
      const marks = this.marksOf(note, merged)
      words = {
        text: fitNoteText(shownText(note), this.measure),
        foot: fitNoteFoot(this.saidBy(speaker), note.theme, marks.length, this.measure),
        anonymous: !speaker,
        marks,
        merged,
      }
      this.notes.set(note, words)
    }
    return words
  }

  /** Name and agency, as far as they are known. */
  private saidBy(speaker: ReturnType<typeof speakerOf>): { said: string; name: string } {
    if (!speaker) {
      const nobody = this.translate('common.anonymous')
      return { said: nobody, name: nobody }
    }
    const { name, unit } = speaker
    return { said: [name, unit].filter(Boolean).join('・'), name: name || unit }
  }

  private marksOf(note: StickyNote, merged: number): string[] {
    return marksOf(note, merged).map((mark) =>
      typeof mark === 'number' ? String(mark) : this.translate(mark),
    )
  }

  /** What is special about an entry, as it stands beside its heading. */
  markOf({ minority, declined }: Cluster): string {
    if (minority) return this.translate('board.minorityTag')
    return declined ? this.translate('board.declinedTag') : ''
  }

  ofHeading({ record, noteIds }: SceneCluster): FittedText {
    let heading = this.headings.get(record)
    if (!heading) {
      const mark = this.markOf(record)
      const shown = record.title || this.translate('board.unnamed')
      heading = fitHeading(
        record.title,
        shown,
        (mark ? this.measure(mark, tagSize) + 20 : 0) + (noteIds.length > 0 ? countWidth : 0),
        this.measureBold,
      )
      this.headings.set(record, heading)
    }
    return heading
  }
}
