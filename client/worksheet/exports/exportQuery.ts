// What a person chose, as the query of the export call. What is as usual is not said.
import { type ExportChoices, everything, exportParts } from '../../../shared/worksheet/exportChoices'

export interface PictureChoices {
  scale: '1' | '2'
  theme: 'light' | 'dark' | 'contrast'
  /** Ids of what is to be drawn; empty for the whole board. */
  selection: readonly string[]
}

export const usualPicture: PictureChoices = { scale: '1', theme: 'light', selection: [] }

export function queryOf(
  format: string,
  choices: ExportChoices = everything,
  picture: PictureChoices = usualPicture,
): string {
  const query = new URLSearchParams({ format })
  if (choices.tables !== 'all') query.set('tables', choices.tables)
  for (const part of exportParts) if (!choices[part]) query.set(part, 'off')
  if (choices.pseudonyms) query.set('pseudonyms', 'on')
  if (choices.language) query.set('language', choices.language)
  if (format === 'png' || format === 'svg') {
    if (picture.scale !== usualPicture.scale) query.set('scale', picture.scale)
    if (picture.theme !== usualPicture.theme) query.set('theme', picture.theme)
    if (picture.selection.length > 0) query.set('selection', picture.selection.join(','))
    else if (choices.tables !== 'all') query.set('table', choices.tables)
  }
  return query.toString()
}
