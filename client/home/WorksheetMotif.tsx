// The home page's picture: the worksheet's six columns as the notes they are made of. It is the legend as well.
import { columns } from '../../shared/model/category'
import { useTranslate } from '../state/session'
import styles from './WorksheetMotif.module.css'

export function WorksheetMotif() {
  const t = useTranslate()
  return (
    <figure className={styles.motif}>
      <ul className={styles.notes}>
        {columns.map((column) => (
          <li key={column} className={styles.note} style={{ background: `var(--category-${column})` }}>
            <span className={styles.mark} aria-hidden>
              {t(`mark.${column}`)}
            </span>
            <span>{t(`category.${column}`)}</span>
          </li>
        ))}
      </ul>
      <figcaption className={styles.caption}>{t('home.legend')}</figcaption>
    </figure>
  )
}
