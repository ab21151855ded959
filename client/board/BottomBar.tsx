// The foot of the board: the legend that says what colours and marks mean, the table filter, and the zoom.
import Maximize from 'lucide-react/icons/maximize'
import Minus from 'lucide-react/icons/minus'
import Palette from 'lucide-react/icons/palette'
import Plus from 'lucide-react/icons/plus'
import { lazy, Suspense, useState } from 'react'
import { columns } from '../../shared/model/category'
import { mayEver } from '../../shared/permissions'
import { useRunAction } from '../actions/useActions'
import { showAll } from '../canvas/arrangeActions'
import { zoomStep, zoomTo } from '../canvas/cameraMoves'
import { useSession, useTranslate } from '../state/session'
import { useView } from '../state/view'
import { useTableChoice } from '../tables/useTableChoice'
import { CategoryMark } from '../ui/CategoryMark'
import { IconButton } from '../ui/IconButton'
import styles from './BottomBar.module.css'

const LegendDialog = lazy(() => import('./LegendDialog'))

export function BottomBar() {
  const t = useTranslate()
  const [isOpen, setIsOpen] = useState(false)
  const mayEdit = mayEver(useSession().me().role, 'meeting.edit')
  return (
    <footer className={styles.bar}>
      <ul className={styles.legend} aria-label={t('board.legend')}>
        {columns.map((category) => (
          <li key={category} className={styles.entry}>
            <CategoryMark category={category} />
            <span>{t(`category.${category}`)}</span>
          </li>
        ))}
      </ul>
      {mayEdit && (
        <IconButton label={t('board.legendEdit')} onClick={() => setIsOpen(true)}>
          <Palette size={18} aria-hidden />
        </IconButton>
      )}
      {isOpen && (
        <Suspense fallback={null}>
          <LegendDialog onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
      <span className={styles.space} />
      <TableFilter />
      <ZoomControls />
    </footer>
  )
}

function TableFilter() {
  const t = useTranslate()
  const { tables, tableId, showTable } = useTableChoice()
  if (tables.length === 0) return null
  return (
    <fieldset className={styles.tables}>
      <legend className="visually-hidden">{t('board.tableFilter')}</legend>
      {[{ id: null, name: t('board.allTables') }, ...tables].map(({ id, name }) => (
        <button
          key={id}
          type="button"
          className={styles.table}
          aria-pressed={tableId === id}
          onClick={() => showTable(id)}
        >
          {name}
        </button>
      ))}
    </fieldset>
  )
}

function ZoomControls() {
  const t = useTranslate()
  const run = useRunAction()
  const percent = useView((state) => Math.round(state.camera.zoom * 100))
  return (
    <fieldset className={styles.zoom}>
      <legend className="visually-hidden">{t('board.zoom')}</legend>
      <IconButton label={`${t('board.zoomOut')}（−）`} onClick={() => zoomStep(-1)}>
        <Minus size={18} aria-hidden />
      </IconButton>
      <button
        type="button"
        className={`${styles.percent} figures`}
        title={`${t('board.zoomReset')}（Shift+0）`}
        onClick={() => zoomTo(1)}
      >
        {percent}%
      </button>
      <IconButton label={`${t('board.zoomIn')}（+）`} onClick={() => zoomStep(1)}>
        <Plus size={18} aria-hidden />
      </IconButton>
      <IconButton label={`${t('board.zoomFit')}（Shift+1）`} onClick={() => run(showAll)}>
        <Maximize size={18} aria-hidden />
      </IconButton>
    </fieldset>
  )
}
