// The six columns of the worksheet, and 未分類 for whoever cannot tell.
import { type Column, columns } from '../../shared/model/category'
import { useTranslate } from '../state/session'
import { CategoryMark } from '../ui/CategoryMark'
import { Chip } from '../ui/Chip'
import styles from './CategoryChips.module.css'

interface CategoryChipsProps {
  value: Column | null
  onChange: (value: Column | null) => void
}

export function CategoryChips({ value, onChange }: CategoryChipsProps) {
  const t = useTranslate()
  return (
    <fieldset className={styles.chips} aria-label={t('join.category')}>
      {[...columns, null].map((category) => (
        <Chip
          key={category ?? 'none'}
          selected={category === value}
          onSelect={() => onChange(category)}
          mark={<CategoryMark category={category} />}
        >
          {t(`category.${category ?? 'none'}`)}
        </Chip>
      ))}
    </fieldset>
  )
}
