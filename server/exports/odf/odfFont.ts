// The fonts that OpenDocument files name, for Latin and East Asian text alike.
import { fontName } from '../paper/look'
import { element } from './xml'

/** The same font as systems call it, then what Taiwan's computers have. LibreOffice separates fonts by semicolons. */
const family = 'Noto Sans CJK TC;Noto Sans TC;Microsoft JhengHei;PingFang TC'

export const fontFaces = element(
  'office:font-face-decls',
  {},
  element('style:font-face', {
    'style:name': fontName,
    'svg:font-family': family,
    'style:font-family-generic': 'swiss',
    'style:font-pitch': 'variable',
  }),
)

/** Text properties that set font, size (as in `10pt`), weight and colour for every script. */
export function fontProperties({ size, isBold, colour }: FontLook): string {
  const weight = isBold === undefined ? undefined : isBold ? 'bold' : 'normal'
  return element('style:text-properties', {
    'fo:color': colour,
    'fo:font-size': size,
    'style:font-size-asian': size,
    'style:font-size-complex': size,
    'fo:font-weight': weight,
    'style:font-weight-asian': weight,
    'style:font-weight-complex': weight,
  })
}

export interface FontLook {
  size?: string
  isBold?: boolean
  /** #rrggbb. */
  colour?: string
}

/** For the default style of a family. */
export const defaultText = element('style:text-properties', {
  'style:use-window-font-color': 'true',
  'style:font-name': fontName,
  'style:font-name-asian': fontName,
  'style:font-name-complex': fontName,
  'fo:font-size': '10pt',
  'style:font-size-asian': '10pt',
  'style:font-size-complex': '10pt',
  'fo:language': 'en',
  'fo:country': 'US',
  'style:language-asian': 'zh',
  'style:country-asian': 'TW',
  'style:language-complex': 'none',
  'style:country-complex': 'none',
})
