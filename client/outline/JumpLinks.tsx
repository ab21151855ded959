// Goes straight to a column: a rail beside the lists on wide screens, a strip above them on phones. Buttons, because
// the address's fragment is where a board's link keeps its key.
import { useTranslate } from '../state/session'
import { CategoryMark } from '../ui/CategoryMark'
import styles from './JumpLinks.module.css'
import type { OutlineSection } from './outlineOf'

export function JumpLinks({ sections }: { sections: readonly OutlineSection[] }) {
  const t = useTranslate()
  return (
    <nav className={styles.nav} aria-label={t('outline.jump')}>
      <ul>
        {sections.map(({ category, itemCount }) => {
          const key = category ?? 'none'
          return (
            <li key={key}>
              <button type="button" className={styles.link} onClick={() => goTo(key)}>
                <CategoryMark category={category} />
                <span className={styles.name}>{t(`category.${key}`)}</span>
                <span className={styles.count}>{itemCount}</span>
              </button>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}

function goTo(key: string): void {
  const heading = document.getElementById(`heading-${key}`)
  heading?.scrollIntoView({ block: 'start' })
  heading?.focus({ preventScroll: true })
}
