// The page's one polite live region for toasts. In the page from the start, or screen readers would miss it.
import styles from './ToastRegion.module.css'
import { useToast } from './toast'

export function ToastRegion() {
  const { message, count } = useToast()
  return (
    <div className={`${styles.region} no-print`} role="status" aria-live="polite">
      {message && (
        <p key={count} className={styles.toast}>
          {message}
        </p>
      )}
    </div>
  )
}
