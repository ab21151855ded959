// Quiet grey shapes where something is about to be; they show only when waiting takes longer than 300 ms.
import styles from './Skeleton.module.css'
import { useDelayed } from './useDelayed'

interface SkeletonProps {
  /** Read out while waiting. */
  label: string
}

export function Skeleton({ label }: SkeletonProps) {
  const shown = useDelayed(300)
  if (!shown) return null
  return (
    <div className={styles.skeleton} role="status">
      <span className="visually-hidden">{label}</span>
      <div className={styles.line} />
      <div className={styles.line} />
      <div className={styles.line} />
    </div>
  )
}
