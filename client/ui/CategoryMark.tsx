// The small coloured square with one character that stands for a category, so that colour is never alone.
import type { Category } from '../../shared/model/category'
import { useTranslate } from '../state/session'
import styles from './CategoryMark.module.css'

export function CategoryMark({ category }: { category: Category | null }) {
  const t = useTranslate()
  const name = category ?? 'none'
  return (
    <span className={styles.mark} style={{ background: `var(--category-${name})` }} aria-hidden>
      {t(`mark.${name}`)}
    </span>
  )
}
