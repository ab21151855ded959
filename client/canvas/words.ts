// The words of notes and headings, broken into lines once per record and kept as long as the record is.

import type { Translate } from '../../shared/i18n/catalogue'
import type { Cluster } from '../../shared/model/cluster'
import { type StickyNote, shownText, speakerOf } from '../../shared/model/note'
import { fitHeading, fitNoteFoot, fitNoteText, type NoteFoot } from '../../shared/scene/noteText'
import type { SceneCluster } from '../../shared/scene/scene'
import type { FittedText } from '../../shared/text/fitText'
import { createMeasure } from './measureText'

export interface NoteWords {
  text: FittedText
  foot: NoteFoot
  anonymous: boolean
}

/** All sentences that the painter needs, in the person's language and the theme's font. */
export class Words {
  readonly measure
  readonly measureBold
  private readonly notes = new WeakMap<StickyNote, NoteWords>()
  private readonly headings = new WeakMap<Cluster, FittedText>()

  constructor(
    font: string,
    readonly translate: Translate,
  ) {
    this.measure = createMeasure(font, 400)
    this.measureBold = createMeasure(font, 600)
  }

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
