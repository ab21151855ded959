// Adds a row at the end of the worksheet, of the table that is being shown, ready to be named.
import Plus from 'lucide-react/icons/plus'
import { makeId } from '../../shared/model/id'
import { useTranslate } from '../state/session'
import { useView } from '../state/view'
import { Button } from '../ui/Button'
import styles from './AddRowButton.module.css'
import { usePerform } from './usePerform'

export function AddRowButton() {
  const t = useTranslate()
  const perform = usePerform()
  const add = () => {
    const id = makeId()
    void perform([{ t: 'row.add', id, tableId: useView.getState().tableId }], t('worksheet.didAddRow'))
    focusTitle(id)
  }
  return (
    <Button
      className={`${styles.add} no-print`}
      icon={<Plus size={18} aria-hidden />}
      onClick={add}
      data-testid="add-row"
    >
      {t('worksheet.addRow')}
    </Button>
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
