// What it is about: by name or by number.
import { categories } from '../../../shared/model/category'
import type { Choice } from '../../actions/dialogs/choices'
import { SearchList } from '../../actions/dialogs/SearchList'
import { useTranslate } from '../../state/session'
import { Dialog } from '../../ui/Dialog'
import { useTagging } from '../useTagging'

export function CategoryDialog({ onClose }: { onClose(): void }) {
  const t = useTranslate()
  const tag = useTagging(onClose)
  const choices = [...categories, null].map((category, at): Choice => {
    return {
      id: String(at),
      category,
      label: t(`category.${category ?? 'none'}`),
      detail: String((at + 1) % 12),
    }
  })
  return (
    <Dialog title={t('mindmap.category')} open onClose={onClose}>
      <SearchList
        label={t('mindmap.pickCategory')}
        choices={choices}
        onPick={(id) => tag({ category: categories[Number(id)] ?? null })}
        empty={null}
      />
    </Dialog>
  )
}
