// The short name of an entry on the worksheet: the mark of its column and its number, 解2 or S2.
import type { Translate } from '../i18n/catalogue'
import type { Column } from '../model/category'

export function labelOf(translate: Translate, column: Column, number: number): string {
  return `${translate(`mark.${column}`)}${number}`
}
