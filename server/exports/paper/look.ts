// The look of exported documents and workbooks: one font, and the colours of the light theme on white paper, as #rrggbb.
import { paletteOf } from '../../../shared/scene/palettes'

const light = paletteOf('light', [])

/** As Linux calls it; files that can name a second choice go on with how others call it. */
export const fontName = 'Noto Sans CJK TC'
export const secondFontName = 'Microsoft JhengHei'

export const inks = {
  ink: light.ink,
  /** Labels, remarks, page headers. */
  soft: light.ink2,
  /** The dash of an empty cell. */
  pale: light.lineStrong,
  accent: light.accent,
  line: light.line,
  /** Between two rows of the worksheet. */
  lineStrong: light.lineStrong,
  sunken: light.sunken,
  ground: light.ground,
} as const
