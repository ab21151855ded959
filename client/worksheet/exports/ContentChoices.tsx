// What goes into the file: which table, which parts, names or pseudonyms, and in which language it speaks of itself.
import { byOrder, getMeeting, live } from '../../../shared/model/board'
import { languages } from '../../../shared/model/meeting'
import { type ExportChoices, exportParts } from '../../../shared/worksheet/exportChoices'
import { useBoard, useTranslate } from '../../state/session'
import { Field } from '../../ui/Field'
import { languageOptions } from '../../ui/languageOptions'
import { Toggle } from '../../ui/Toggle'
import styles from './ExportDialog.module.css'

interface ContentChoicesProps {
  choices: ExportChoices
  onChange(choices: ExportChoices): void
}

export function ContentChoices({ choices, onChange }: ContentChoicesProps) {
  const t = useTranslate()
  const board = useBoard()
  const meeting = getMeeting(board)
  const tables = [...live(board, 'table')].sort(byOrder)
  return (
    <fieldset className={styles.content}>
      <legend className={styles.legend}>{t('exportDialog.content')}</legend>
      <div className={styles.fields}>
        {tables.length > 1 && (
          <Field label={t('exportDialog.tables')}>
            <select
              value={choices.tables}
              data-testid="export-tables"
              onChange={(event) => onChange({ ...choices, tables: event.target.value })}
            >
              <option value="all">{t('exportDialog.allTables')}</option>
              {tables.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </Field>
        )}
        <Field label={t('exportDialog.language')}>
          <select
            value={choices.language ?? meeting.language}
            onChange={(event) =>
              onChange({ ...choices, language: languages.find((one) => one === event.target.value) })
            }
          >
            {languageOptions.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </Field>
      </div>
      <div className={styles.toggles}>
        {exportParts.map((part) => (
          <Toggle
            key={part}
            label={t(`exportDialog.${part}`)}
            on={choices[part]}
            onChange={(on) => onChange({ ...choices, [part]: on })}
          />
        ))}
      </div>
      <Toggle
        label={t('exportDialog.pseudonyms')}
        hint={t('exportDialog.pseudonymsHint')}
        on={choices.pseudonyms}
        onChange={(pseudonyms) => onChange({ ...choices, pseudonyms })}
      />
    </fieldset>
  )
}
