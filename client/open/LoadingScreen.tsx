// A board that is being opened: nothing for 300 ms, then quiet shapes and how far it has come.
import { useTranslate } from '../state/session'
import { Skeleton } from '../ui/Skeleton'
import { useDelayed } from '../ui/useDelayed'
import styles from './LoadingScreen.module.css'
import { useOpening } from './openingStore'

export function LoadingScreen() {
  const t = useTranslate()
  const { part } = useOpening()
  const isSlow = useDelayed(300)
  return (
    <main className={styles.screen} aria-busy="true">
      <Skeleton label={t('sync.opening')} />
      {isSlow && <progress className={styles.progress} aria-label={t('sync.opening')} max={1} value={part} />}
    </main>
  )
}
