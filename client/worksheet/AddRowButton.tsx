// Adds a row at the end of the worksheet, of the table that is being shown, ready to be named; beside it the way back to
// what was removed.
import ArchiveRestore from 'lucide-react/icons/archive-restore'
import Plus from 'lucide-react/icons/plus'
import { makeId } from '../../shared/model/id'
import { useDialog } from '../actions/dialogStore'
import { useClosedPlace } from '../actions/useLocks'
import { useTranslate } from '../state/session'
import { useView } from '../state/view'
import { Button } from '../ui/Button'
import styles from './AddRowButton.module.css'
import { usePerform } from './usePerform'

export function AddRowButton() {
  const t = useTranslate()
  const perform = usePerform()
  const closed = useClosedPlace({ tableId: useView((state) => state.tableId) })
  const add = () => {
    const id = makeId()
    void perform([{ t: 'row.add', id, tableId: useView.getState().tableId }], t('worksheet.didAddRow'))
    focusTitle(id)
  }
  return (
    <div className={`${styles.bar} no-print`}>
      <Button
        icon={<Plus size={18} aria-hidden />}
        onClick={add}
        disabled={closed !== undefined}
        title={closed}
        data-testid="add-row"
      >
        {t('worksheet.addRow')}
      </Button>
      <Button
        look="quiet"
        icon={<ArchiveRestore size={18} aria-hidden />}
        onClick={() => useDialog.getState().open({ kind: 'removed' })}
      >
        {t('outline.removedTitle')}
      </Button>
    </div>
  )
}

/** The new row shows after React has drawn it. */
function focusTitle(id: string, framesLeft = 20): void {
  requestAnimationFrame(() => {
    const title = document.querySelector<HTMLElement>(`[data-testid="row-${id}"] textarea`)
    if (title) title.focus()
    else if (framesLeft > 0) focusTitle(id, framesLeft - 1)
  })
}
