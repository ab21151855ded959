// The quick entry for someone whose link lets them only look.
import { useTranslate } from '../state/session'
import styles from './ObserverWords.module.css'

export function ObserverWords() {
  const t = useTranslate()
  return <p className={styles.words}>{t('join.observer')}</p>
}
