// One table's sheet as large as the back row can read: its rows with their entries, a page at a time.
import { useLayoutEffect, useRef, useState } from 'react'
import { columns } from '../../shared/model/category'
import type { WorksheetEntry, WorksheetRow } from '../../shared/worksheet/types'
import { useTranslate } from '../state/session'
import { CategoryMark } from '../ui/CategoryMark'
import { useWorksheet } from '../worksheet/useWorksheet'
import styles from './ReportView.module.css'
import { usePageWalk } from './usePageWalk'

/** Largest first, as parts of the picture's height; the last one is the smallest that can be read. */
const textSizes = [0.05, 0.042, 0.036]

interface ReportViewProps {
  tableId: string
  everyMs: number
}

export function ReportView({ tableId, everyMs }: ReportViewProps) {
  const t = useTranslate()
  const worksheet = useWorksheet()
  const rows = worksheet.rows.filter(({ table }) => table?.id === tableId)
  const ref = useRef<HTMLDivElement>(null)
  const [count, setCount] = useState(1)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is said decides what fits
  useLayoutEffect(() => {
    const sheet = ref.current
    if (!sheet) return
    const measure = () => setCount(fitPages(sheet))
    const observer = new ResizeObserver(measure)
    observer.observe(sheet)
    measure()
    return () => observer.disconnect()
  }, [worksheet, tableId])
  const page = usePageWalk(count, everyMs)
  useLayoutEffect(() => {
    const sheet = ref.current
    if (sheet) sheet.scrollLeft = page * pageWidth(sheet)
  }, [page])
  if (rows.length === 0) return <p className={styles.empty}>{t('speak.noRows')}</p>
  return (
    <div className={styles.report}>
      <div ref={ref} className={styles.sheet} data-testid="report" data-table={tableId} data-pages={count}>
        {rows.map((row) => (
          <ReportRow key={row.id} row={row} />
        ))}
      </div>
      {count > 1 && (
        <p className={`${styles.count} figures`}>{t('present.page', { page: page + 1, pages: count })}</p>
      )}
    </div>
  )
}

function ReportRow({ row }: { row: WorksheetRow }) {
  const t = useTranslate()
  const shown = columns.filter((column) => row.cells[column].length > 0)
  return (
    <section className={styles.row}>
      <h3 className={styles.title}>
        {row.number}. {row.title || t('outline.unnamedRow')}
        {row.state && <span className={styles.state}>{t(`rowState.${row.state}`)}</span>}
      </h3>
      {shown.map((column) => (
        <div key={column} className={styles.cell}>
          <CategoryMark category={column} />
          <ul aria-label={t(`category.${column}`)}>
            {row.cells[column].map((entry) => (
              <li key={entry.id}>{wordsOf(entry)}</li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )

  function wordsOf({ text }: WorksheetEntry): string {
    return text || t('outline.unnamed')
  }
}

/** Takes the largest words with which everything fits one page; else the smallest, on as many pages as it takes. */
function fitPages(sheet: HTMLElement): number {
  for (const size of textSizes) {
    sheet.style.setProperty('--words', `${size * innerHeight}px`)
    if (sheet.scrollWidth <= sheet.clientWidth + 1) return 1
  }
  return Math.max(1, Math.ceil((sheet.scrollWidth - 1) / pageWidth(sheet)))
}

/** From one page's left edge to the next one's. */
function pageWidth(sheet: HTMLElement): number {
  return sheet.clientWidth + (Number.parseFloat(getComputedStyle(sheet).columnGap) || 0)
}
