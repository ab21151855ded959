// Into which column a question goes as a note: one press decides.
import { useEffect, useRef } from 'react'
import { type Category, columns } from '../../shared/model/category'
import { useTranslate } from '../state/session'
import { CategoryMark } from '../ui/CategoryMark'
import { Chip } from '../ui/Chip'
import styles from './QuestionTools.module.css'

export function PickColumn({ onPick }: { onPick(category: Category | null): void }) {
  const t = useTranslate()
  const ref = useRef<HTMLFieldSetElement>(null)
  useEffect(() => {
    ref.current?.querySelector('button')?.focus()
    ref.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <fieldset ref={ref} className={styles.pick} data-testid="pick-column">
      <legend className={styles.legend}>{t('questions.toNoteWhere')}</legend>
      <div className={styles.chips}>
        {[...columns, null].map((column) => (
          <Chip
            key={column ?? 'none'}
            selected={false}
            onSelect={() => onPick(column)}
            mark={<CategoryMark category={column} />}
          >
            {t(`category.${column ?? 'none'}`)}
          </Chip>
        ))}
      </div>
    </fieldset>
  )
}
