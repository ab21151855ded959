// What is going on with an export: nothing is said of a quick one; a slow one says what it is and can be given up.
import { useEffect, useState } from 'react'
import { useTranslate } from '../../state/session'
import { Button } from '../../ui/Button'
import { useDelayed } from '../../ui/useDelayed'
import styles from './ExportProgress.module.css'
import { type ExportKind, nameOfKind } from './exportKinds'

/** A file that comes sooner needs no words. */
const patienceMs = 1000

export function ExportProgress({ kind, onStop }: { kind: ExportKind; onStop(): void }) {
  const t = useTranslate()
  const isSlow = useDelayed(patienceMs)
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    const startedAt = performance.now()
    const timer = setInterval(() => setSeconds(Math.floor((performance.now() - startedAt) / 1000)), 1000)
    return () => clearInterval(timer)
  }, [])
  if (!isSlow) return null
  const words = t('exportDialog.working', { format: nameOfKind(kind) })
  return (
    <div className={styles.progress} data-testid="export-progress">
      <div className={styles.words}>
        <p role="status">{words}</p>
        {seconds > 2 && <p className={styles.detail}>{t('exportDialog.workingLong', { seconds })}</p>}
        <progress className={styles.bar} aria-label={words} />
      </div>
      <Button onClick={onStop}>{t('exportDialog.stop')}</Button>
    </div>
  )
}
