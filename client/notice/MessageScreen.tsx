// A whole page that says one thing: what happened, what is safe, and what to do next.
import type { ReactNode } from 'react'
import { Link } from '../route/Link'
import { useTranslate } from '../state/session'
import { ProductMark } from '../ui/ProductMark'
import styles from './MessageScreen.module.css'

interface MessageScreenProps {
  title: string
  children: ReactNode
  actions?: ReactNode
}

export function MessageScreen({ title, children, actions }: MessageScreenProps) {
  const t = useTranslate()
  return (
    <main className={styles.screen}>
      <Link href="/" className={styles.home} aria-label={t('sync.toHome')}>
        <ProductMark size={40} />
      </Link>
      <h1>{title}</h1>
      <p>{children}</p>
      {actions && <div className={styles.actions}>{actions}</div>}
    </main>
  )
}
