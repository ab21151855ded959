// What can be done with everything that is selected, always in sight and within the thumb's reach.
import X from 'lucide-react/icons/x'
import { selectionActions } from '../actions/boardActions'
import { useActionContext } from '../actions/useActions'
import { useBoard, useTranslate } from '../state/session'
import { useView } from '../state/view'
import { Button } from '../ui/Button'
import { IconButton } from '../ui/IconButton'
import styles from './SelectionBar.module.css'

/** What another of them leads to as well is left to the menus and keys. */
const left: readonly string[] = ['recategorise', 'splitStack']
const barActions = selectionActions.filter((action) => !left.includes(action.id))

export function SelectionBar() {
  const t = useTranslate()
  const board = useBoard()
  const contextOf = useActionContext()
  const selection = useView((state) => state.selection)
  const select = useView((state) => state.select)
  const ids = selection.filter((id) => board.get(id)?.removedAt === null)
  if (ids.length === 0) return null
  const context = contextOf(ids)
  return (
    <div className={styles.bar} role="toolbar" aria-label={t('outline.selectedActions')}>
      <strong className={styles.count}>{t('outline.selected', { count: ids.length })}</strong>
      <div className={styles.actions}>
        {barActions.map((action) => {
          if (!action.isEnabled(context)) return null
          const Icon = action.icon
          return (
            <Button
              key={action.id}
              look={action.danger ? 'danger' : 'secondary'}
              icon={Icon && <Icon size={18} aria-hidden />}
              data-action={action.id}
              onClick={() => void action.run(context)}
            >
              {t(action.labelKey)}
            </Button>
          )
        })}
      </div>
      <IconButton label={t('outline.clearSelection')} onClick={() => select([])}>
        <X size={20} aria-hidden />
      </IconButton>
    </div>
  )
}
