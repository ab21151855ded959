// The home page's picture: the worksheet's six columns as the notes they are made of. It is the legend as well.
import { columns } from '../../shared/model/category'
import { useTranslate } from '../state/session'
import styles from './WorksheetMotif.module.css'

const examples = {
  problem: 'home.exampleProblem',
  solution: 'home.exampleSolution',
  risk: 'home.exampleRisk',
  mitigation: 'home.exampleMitigation',
  unit: 'home.exampleUnit',
  vision: 'home.exampleVision',
} as const

export function WorksheetMotif() {
  const t = useTranslate()
  return (
    <figure className={styles.motif}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone it scrolls, and the keyboard must be able to */}
      <ul className={styles.notes} tabIndex={0}>
        {columns.map((column) => (
          <li key={column} className={styles.note} style={{ background: `var(--category-${column})` }}>
            <strong className={styles.column}>{t(`category.${column}`)}</strong>
            <span>{t(examples[column])}</span>
          </li>
        ))}
      </ul>
      <figcaption className={styles.caption}>{t('home.legend')}</figcaption>
    </figure>
  )
}
