// Which rows are shown: by table, meeting, state, what is missing, what is not answered, and words; each with its count.
import Filter from 'lucide-react/icons/filter'
import FilterX from 'lucide-react/icons/filter-x'
import Search from 'lucide-react/icons/search'
import { useState } from 'react'
import { columns } from '../../shared/model/category'
import { rowStates } from '../../shared/model/row'
import { isOverdue } from '../../shared/worksheet/answers'
import type { Worksheet } from '../../shared/worksheet/types'
import { TableFilter } from '../outline/TableFilter'
import { useTranslate } from '../state/session'
import { useView } from '../state/view'
import { Button } from '../ui/Button'
import { Chip } from '../ui/Chip'
import styles from './FilterBar.module.css'
import { countChoice, isFiltered, type RowFilter, sourcesOf } from './filterRows'
import { useFilter } from './filterStore'
import { todayInTaiwan } from './taiwanDay'

interface Props {
  worksheet: Worksheet
  filter: RowFilter
  shown: number
}

export function FilterBar({ worksheet, filter, shown }: Props) {
  const t = useTranslate()
  const [isOpen, setOpen] = useState(false)
  const { rows, meeting } = worksheet
  const { choose, clear } = useFilter.getState()
  const sources = sourcesOf(rows)
  const count = (choice: Partial<RowFilter>) => countChoice(rows, filter, choice)
  const withCount = (label: string, choice: Partial<RowFilter>) =>
    t('sheet.choiceCount', { label, count: count(choice) })
  const isLate = isOverdue(meeting.answersDue ?? '', todayInTaiwan())
  return (
    <search className={`${styles.bar} no-print`} aria-label={t('sheet.filter')} data-open={isOpen}>
      <Button
        className={styles.opener}
        icon={<Filter size={18} aria-hidden />}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {t('sheet.filter')}
      </Button>
      <TableFilter />
      {sources.some((source) => source !== '') && (
        <select
          className={styles.select}
          aria-label={t('sheet.source')}
          value={filter.source ?? all}
          onChange={({ target }) => choose({ source: target.value === all ? null : target.value })}
        >
          <option value={all}>{t('sheet.allSources')}</option>
          {sources.map((source) => (
            <option key={source} value={source}>
              {withCount(source || t('sheet.ownSource'), { source })}
            </option>
          ))}
        </select>
      )}
      <select
        className={styles.select}
        aria-label={t('sheet.state')}
        value={filter.state ?? ''}
        onChange={({ target }) => choose({ state: states.find((known) => known === target.value) ?? null })}
      >
        <option value="">{t('sheet.allStates')}</option>
        {states.map((state) => (
          <option key={state} value={state}>
            {withCount(t(state === 'none' ? 'worksheet.noState' : `rowState.${state}`), { state })}
          </option>
        ))}
      </select>
      <select
        className={styles.select}
        aria-label={t('sheet.lacks')}
        value={filter.lacks ?? ''}
        onChange={({ target }) => choose({ lacks: columns.find((known) => known === target.value) ?? null })}
      >
        <option value="">{t('sheet.lacksNothing')}</option>
        {columns.map((column) => (
          <option key={column} value={column}>
            {withCount(t('sheet.lacksColumn', { column: t(`category.${column}`) }), { lacks: column })}
          </option>
        ))}
      </select>
      <Chip selected={filter.noUnit} onSelect={() => choose({ noUnit: !filter.noUnit })}>
        {withCount(t('sheet.noUnit'), { noUnit: true })}
      </Chip>
      <Chip selected={filter.unanswered} onSelect={() => choose({ unanswered: !filter.unanswered })}>
        {withCount(t(isLate ? 'sheet.overdue' : 'sheet.unanswered'), { unanswered: true })}
      </Chip>
      <label className={styles.search}>
        <Search size={16} aria-hidden />
        <span className="visually-hidden">{t('sheet.search')}</span>
        <input
          type="search"
          placeholder={t('sheet.search')}
          value={filter.search}
          onChange={({ target }) => choose({ search: target.value })}
        />
      </label>
      {isFiltered(filter) && (
        <Button
          look="quiet"
          icon={<FilterX size={18} aria-hidden />}
          onClick={() => {
            clear()
            useView.getState().showTable(null)
          }}
        >
          {t('sheet.clearFilter')}
        </Button>
      )}
      <p className={styles.shown} role="status">
        {isFiltered(filter) && t('sheet.shown', { shown, rows: rows.length })}
      </p>
    </search>
  )
}

const states = [...rowStates, 'none'] as const
/** No source has this name: a control character is in no text. */
const all = '\u0001'
