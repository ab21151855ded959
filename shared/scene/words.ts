// The words of notes and headings, broken into lines once per record and kept as long as the record is.

import type { Translate } from '../i18n/catalogue'
import type { Cluster } from '../model/cluster'
import { type StickyNote, shownText, speakerOf } from '../model/note'
import type { FittedText } from '../text/fitText'
import type { Measure } from '../text/lineBreaks'
import { fitHeading, fitNoteFoot, fitNoteText, type NoteFoot } from './noteText'
import type { SceneCluster } from './scene'

export interface NoteWords {
  text: FittedText
  foot: NoteFoot
  anonymous: boolean
}

/** All sentences that the painter needs, in the reader's language and the picture's font. */
export class Words {
  private readonly notes = new WeakMap<StickyNote, NoteWords>()
  private readonly headings = new WeakMap<Cluster, FittedText>()

  constructor(
    /** At weights 400 and 600. */
    readonly measure: Measure,
    readonly measureBold: Measure,
    readonly translate: Translate,
  ) {}

  ofNote(note: StickyNote): NoteWords {
    let words = this.notes.get(note)
    if (!words) {
      const speaker = speakerOf(note)
      const said = speaker ? speaker.name || speaker.unit : this.translate('common.anonymous')
      words = {
        text: fitNoteText(shownText(note), this.measure),
        foot: fitNoteFoot(said, note.theme, this.measure),
        anonymous: !speaker,
      }
      this.notes.set(note, words)
    }
    return words
  }

  ofHeading({ record, noteIds }: SceneCluster): FittedText {
    let heading = this.headings.get(record)
    if (!heading) {
      const shown = record.title || this.translate('board.unnamed')
      heading = fitHeading(
        record.title,
        shown,
        noteIds.length > 0 || record.minority || record.declined,
        this.measureBold,
      )
      this.headings.set(record, heading)
    }
    return heading
  }
}
