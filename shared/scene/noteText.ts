// Where the words of a note and of a cluster's heading go, and at which size: the same on screen and in pictures.
import { clusterHeadHeight, clusterPadding, clusterWidth, noteHeight, noteWidth } from '../geometry/measures'
import { type FitBox, type FittedText, fitText } from '../text/fitText'
import { fitLine, type Measure } from '../text/lineBreaks'

export const notePadding = 10
/** The strip at the foot of a note with its mark, who said it and its theme. */
export const noteFootHeight = 24
export const footSize = 12

export const noteTextBox: FitBox = {
  width: noteWidth - 2 * notePadding,
  height: noteHeight - notePadding - noteFootHeight - 2,
  sizes: [20, 17, 15, 13],
  leading: 1.35,
}

/** Room at the right of a heading for the count of its notes. */
export const countWidth = 40
/** Type size of what stands there. */
export const tagSize = 13
const markWidth = 26
/** Left edge of a heading's words, from the cluster's own left edge: the category's mark stands before them. */
export const headTextX = clusterPadding + markWidth

export function fitNoteText(text: string, measure: Measure): FittedText {
  return fitText(text, noteTextBox, measure)
}

/**
 * `title` decides the heading's height; `shown` is what stands in it (a placeholder when it has no name); `tagRoom` is
 * kept free at its right.
 */
export function fitHeading(title: string, shown: string, tagRoom: number, measure: Measure): FittedText {
  const width = clusterWidth - headTextX - clusterPadding - tagRoom
  const height = clusterHeadHeight(title) - 2 * clusterPadding
  return fitText(shown, { width, height, sizes: [17, 15, 13], leading: 1.35 }, measure)
}

export interface NoteFoot {
  /** Left: who said it. Right: the theme. */
  speaker: string
  theme: string
}

/** From one mark of the foot to the next. */
export const markPitch = 20

/** A theme cut shorter than this says nothing. */
const leastTheme = 4 * footSize

/**
 * The two texts of a note's foot beside its marks. `said` is who said it with the agency, `name` without; the agency
 * goes before the name is cut, and the theme before that.
 */
export function fitNoteFoot(
  { said, name }: { said: string; name: string },
  theme: string,
  marks: number,
  measure: Measure,
): NoteFoot {
  const room = noteWidth - 2 * notePadding - 2 - marks * markPitch
  const whole = measure(said, footSize) <= room ? said : name
  const speaker = fitLine(whole, footSize, room, measure)
  const left = room - measure(speaker, footSize) - 8
  const isWorthIt = left >= Math.min(leastTheme, measure(theme, footSize))
  return { speaker, theme: theme && isWorthIt ? fitLine(theme, footSize, left, measure) : '' }
}
