// The checkbox that puts a note or cluster into the selection. Only staff arrange several things at once.
import { staffRoles } from '../../shared/model/role'
import { useSession, useTranslate } from '../state/session'
import { useView } from '../state/view'
import styles from './SelectBox.module.css'
import { toggleSelected } from './toggleSelected'

export function SelectBox({ id, label, tabIndex }: { id: string; label: string; tabIndex: number }) {
  const t = useTranslate()
  const isSelected = useView((state) => state.selection.includes(id))
  if (!staffRoles.includes(useSession().me().role)) return null
  return (
    <label className={styles.box}>
      <input
        type="checkbox"
        checked={isSelected}
        tabIndex={tabIndex}
        onChange={() => toggleSelected(id)}
        aria-label={t('outline.select', { label })}
      />
    </label>
  )
}
