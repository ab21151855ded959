// One table's sheet as large as the back row can read: its rows with their entries and the notes behind them, and what
// is in no row yet, a page at a time.
import { useLayoutEffect, useRef, useState } from 'react'
import { type ReportBlock, reportOf } from '../../shared/worksheet/reportOf'
import { useSession, useTranslate } from '../state/session'
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
  const blocks = reportOf(useSession().board(), worksheet, tableId)
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
  if (blocks.length === 0) return <p className={styles.empty}>{t('speak.noRows')}</p>
  return (
    <div className={styles.report}>
      <div ref={ref} className={styles.sheet} data-testid="report" data-table={tableId} data-pages={count}>
        {blocks.map((block) => (
          <Block key={block.row?.id ?? 'rest'} block={block} />
        ))}
      </div>
      {count > 1 && (
        <p className={`${styles.count} figures`}>{t('present.page', { page: page + 1, pages: count })}</p>
      )}
    </div>
  )
}

function Block({ block: { row, cells } }: { block: ReportBlock }) {
  const t = useTranslate()
  return (
    <section className={styles.row}>
      <h3 className={styles.title}>
        {row ? `${row.number}. ${row.title || t('outline.unnamedRow')}` : t('speak.rest')}
        {row?.state && <span className={styles.state}>{t(`rowState.${row.state}`)}</span>}
      </h3>
      {cells.map(({ category, entries }) => (
        <div key={category ?? 'none'} className={styles.cell}>
          <CategoryMark category={category} />
          <ul aria-label={t(`category.${category ?? 'none'}`)}>
            {entries.map(({ id, text, notes, more }) => (
              <li key={id}>
                {text || t('outline.unnamed')}
                {notes.length > 0 && (
                  <ul className={styles.notes}>
                    {notes.map((words) => (
                      <li key={words}>{words}</li>
                    ))}
                    {more > 0 && <li>{t('speak.moreNotes', { count: more })}</li>}
                  </ul>
                )}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
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
