// A table's columns, one a row: what stands in each, and what it is taken for.
import { type ColumnRole, columnRoles, type PreviewColumn } from '../../shared/imports/columnRoles'
import { useTranslate } from '../state/session'
import styles from './imports.module.css'

interface Props {
  columns: readonly PreviewColumn[]
  onChange(roles: readonly ColumnRole[]): void
}

export function ColumnTable({ columns, onChange }: Props) {
  const t = useTranslate()
  const choose = (index: number, value: string) => {
    const role = columnRoles.find((known) => known === value) ?? 'ignore'
    onChange(columns.map((column, at) => (at === index ? role : column.role)))
  }
  return (
    <table className={styles.columns} data-testid="import-columns">
      <caption className={styles.heading}>{t('imports.columns')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('imports.column')}</th>
          <th scope="col">{t('imports.samples')}</th>
          <th scope="col">{t('imports.takenAs')}</th>
        </tr>
      </thead>
      <tbody>
        {columns.map(({ heading, role, samples }, index) => {
          const name = heading || t('imports.columnNumber', { number: index + 1 })
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is known by its place
            <tr key={index} data-ignored={role === 'ignore' || undefined}>
              <th scope="row">{name}</th>
              <td>
                <p className={styles.samples}>{samples.join('／')}</p>
              </td>
              <td>
                <select
                  value={role}
                  aria-label={t('imports.takenAsOf', { column: name })}
                  data-testid={`import-column-${index}`}
                  onChange={(event) => choose(index, event.target.value)}
                >
                  {columnRoles.map((known) => (
                    <option key={known} value={known}>
                      {t(`imports.role.${known}`)}
                    </option>
                  ))}
                </select>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
