// The styles of cells in a workbook. Excel wants colours as AARRGGBB.
import type { CellStyle } from 'hucre/xlsx'
import type { CellLook, GridBanner } from '../grid/Grid'
import { fontName, inks } from '../paper/look'

type FontStyle = NonNullable<CellStyle['font']>

/** Traditional Chinese; what tells Excel which font may stand in. */
const traditionalChinese = 136
const sansSerif = 2

export function xlsxFont(look: Partial<FontStyle> = {}): FontStyle {
  return { name: fontName, size: 10, family: sansSerif, charset: traditionalChinese, ...look }
}

export function headStyle(colour: string | null): CellStyle {
  return {
    font: xlsxFont({ bold: true, color: rgb(inks.ink) }),
    fill: { type: 'pattern', pattern: 'solid', fgColor: rgb(colour ?? inks.sunken) },
    border: edges(inks.lineStrong, inks.lineStrong),
    alignment: { wrapText: true, vertical: 'center' },
  }
}

const fonts: Readonly<Record<CellLook | GridBanner['look'], FontStyle>> = {
  text: xlsxFont(),
  number: xlsxFont({ color: rgb(inks.soft) }),
  bold: xlsxFont({ bold: true }),
  soft: xlsxFont({ color: rgb(inks.soft) }),
  title: xlsxFont({ bold: true, size: 16, color: rgb(inks.ink) }),
}

/** The first line of a row of the worksheet is set off by a stronger edge. */
export function cellStyle(look: CellLook, isFirst: boolean): CellStyle {
  return {
    font: fonts[look],
    border: edges(isFirst ? inks.lineStrong : inks.line, inks.line),
    alignment: { wrapText: true, vertical: 'top', horizontal: 'left' },
    // As text: what somebody types over a cell that begins with = stays text, too.
    numFmt: look === 'number' ? undefined : '@',
  }
}

export function bannerStyle(look: GridBanner['look']): CellStyle {
  return {
    font: fonts[look],
    alignment: { wrapText: true, vertical: 'center', horizontal: 'left' },
    numFmt: '@',
  }
}

function edges(top: string, others: string): CellStyle['border'] {
  const side = (colour: string) => ({ style: 'thin' as const, color: rgb(colour) })
  return { top: side(top), right: side(others), bottom: side(others), left: side(others) }
}

function rgb(colour: string): { rgb: string } {
  return { rgb: `FF${colour.slice(1).toUpperCase()}` }
}
