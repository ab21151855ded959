// The page of a picture: its ground, a head that says which meeting it is, what is painted, and a foot that says what it
// is worth; written as SVG.
import type { Paper } from '../../shared/scene/pen'
import { escapeXml } from './escapeXml'
import type { Fonts } from './fonts'
import type { Page } from './layOutPage'
import type { MissingCharacters } from './MissingCharacters'
import { OutlinePen } from './OutlinePen'
import type { Picture, PictureRequest } from './pictureRequest'
import { type PictureSource, titleOf } from './pictureTexts'
import { SvgPen } from './SvgPen'
import { writeLines } from './writeLines'

export type Drawing = Omit<Picture, 'file'> & { svg: string }

/** An SVG keeps its texts: a viewer may have a font for what ours lacks. The others show a sign in its place. */
export function penFor({ format }: PictureRequest, fonts: Fonts, missing: MissingCharacters): SvgPen {
  return format !== 'svg' ? new OutlinePen(fonts, missing.replace) : new SvgPen(missing.note)
}

export function writeSvg(
  pen: SvgPen,
  paper: Paper,
  page: Page,
  source: PictureSource,
  missing: MissingCharacters,
  paint: () => void,
): Drawing {
  pen.fillStyle = paper.palette.ground
  pen.fillRect(0, 0, page.width, page.height)
  pen.group('head', '', () => writeLines(paper, page.head.text, page.head.x, page.head.y))
  pen.group('board', '', paint, page.moveBy)
  pen.group('foot', '', () => writeLines(paper, page.foot.text, page.foot.x, page.foot.y))
  const svg = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    openSvg(page, paper.palette.font),
    `<title>${escapeXml(titleOf(source))}</title>`,
    pen.toString(),
    '</svg>\n',
  ].join('\n')
  const { widthPx, heightPx, scale } = page
  return { svg, title: source.meeting.title, widthPx, heightPx, scale, missing: missing.list() }
}

function openSvg({ width, height, widthPx, heightPx }: Page, font: string): string {
  const size = `width="${widthPx}" height="${heightPx}" viewBox="0 0 ${width.toFixed(2)} ${height.toFixed(2)}"`
  const text = `xml:space="preserve" font-family="${escapeXml(font)}"`
  return `<svg xmlns="http://www.w3.org/2000/svg" role="img" ${size} ${text}>`
}
