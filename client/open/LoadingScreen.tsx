// A board that is being opened: nothing for 300 ms, then quiet shapes.
import { useTranslate } from '../state/session'
import { Skeleton } from '../ui/Skeleton'
import styles from './LoadingScreen.module.css'

export function LoadingScreen() {
  const t = useTranslate()
  return (
    <main className={styles.screen} aria-busy="true">
      <Skeleton label={t('sync.opening')} />
    </main>
  )
}
