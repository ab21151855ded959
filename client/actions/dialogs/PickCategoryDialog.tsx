// Asks for the category that the selected notes and clusters go to.

import { categories } from '../../../shared/model/category'
import { useBoard, useTranslate } from '../../state/session'
import { CategoryMark } from '../../ui/CategoryMark'
import { Chip } from '../../ui/Chip'
import { Dialog } from '../../ui/Dialog'
import { recategoriseTo } from '../recategorise'
import { useActionContext } from '../useActions'
import styles from './dialogs.module.css'

export function PickCategoryDialog({ ids, onClose }: { ids: readonly string[]; onClose(): void }) {
  const t = useTranslate()
  const board = useBoard()
  const context = useActionContext()(ids)
  const first = ids[0] === undefined ? undefined : board.get(ids[0])
  const current = first && 'category' in first ? first.category : undefined
  return (
    <Dialog title={t('outline.pickCategory', { count: ids.length })} open onClose={onClose}>
      <div className={styles.chips}>
        {[...categories, null].map((category) => {
          const action = recategoriseTo(category)
          if (!action.isEnabled(context)) return null
          return (
            <Chip
              key={action.id}
              selected={category === current}
              mark={<CategoryMark category={category} />}
              onSelect={() => {
                void action.run(context)
                onClose()
              }}
            >
              {t(action.labelKey)}
            </Chip>
          )
        })}
      </div>
    </Dialog>
  )
}
