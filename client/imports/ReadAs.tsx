// How a file is read: its format, and of a table the sheet, whether its first row is headings, and its encoding.
import type { PreviewTable } from '../../shared/imports/columnRoles'
import { useTranslate } from '../state/session'
import { Field } from '../ui/Field'
import { type ImportFormat, importFormats } from './guessFormat'
import type { ImportSettings } from './importFile'
import styles from './imports.module.css'

interface Props {
  /** The file's; empty for pasted words. */
  name: string
  settings: ImportSettings
  table: PreviewTable | null
  onChange(settings: ImportSettings): void
}

export function ReadAs({ name, settings, table, onChange }: Props) {
  const t = useTranslate()
  const facts = [
    table && t('imports.rows', { count: table.rows - (table.header ? 1 : 0) }),
    name !== '' && table?.encoding && t('imports.encoding', { encoding: table.encoding }),
  ].filter(Boolean)
  return (
    <section className={styles.readAs} aria-label={t('worksheet.importFormat')}>
      <p className={styles.source}>
        <strong>{name || t('imports.pasted')}</strong>
        {facts.length > 0 && <span className={styles.hint}>{facts.join('・')}</span>}
      </p>
      <div className={styles.choices}>
        <Field label={t('worksheet.importFormat')}>
          <select
            value={settings.format}
            data-testid="import-format"
            // Another format has other columns: what was chosen for these does not hold.
            onChange={(event) => onChange({ format: event.target.value as ImportFormat })}
          >
            {importFormats.map((format) => (
              <option key={format} value={format}>
                {t(`imports.format.${format}`)}
              </option>
            ))}
          </select>
        </Field>
        {table && table.sheets.length > 1 && (
          <Field label={t('imports.sheet')}>
            <select
              value={table.sheet}
              data-testid="import-sheet"
              onChange={(event) => onChange({ format: settings.format, sheet: Number(event.target.value) })}
            >
              {table.sheets.map((sheet, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a sheet is known by its place
                <option key={index} value={index}>
                  {sheet}
                </option>
              ))}
            </select>
          </Field>
        )}
      </div>
      {table && (
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={table.header}
            data-testid="import-header"
            onChange={(event) => onChange({ ...settings, header: event.target.checked, roles: undefined })}
          />
          {t('imports.header')}
        </label>
      )}
    </section>
  )
}
