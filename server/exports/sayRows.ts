// Other rows by number and title, as a row is compared with them.
import type { Translate } from '../../shared/i18n/catalogue'
import type { ComparedRow } from '../../shared/worksheet/types'

export function sayRows(rows: readonly ComparedRow[], translate: Translate): string {
  const named = rows.map(({ number, title }) =>
    translate('sheet.rowNamed', { number, title: title || translate('exports.untitledRow') }),
  )
  return named.join(translate('exports.nameSeparator'))
}
