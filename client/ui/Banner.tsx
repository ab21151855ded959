// A calm strip that says what is going on and what to do; it pushes content down and never covers it.
import CircleAlert from 'lucide-react/icons/circle-alert'
import Info from 'lucide-react/icons/info'
import TriangleAlert from 'lucide-react/icons/triangle-alert'
import type { ReactNode } from 'react'
import styles from './Banner.module.css'

interface BannerProps {
  tone: 'info' | 'waiting' | 'danger'
  title?: ReactNode
  children?: ReactNode
  /** Buttons. */
  actions?: ReactNode
}

const icons = { info: Info, waiting: TriangleAlert, danger: CircleAlert }

export function Banner({ tone, title, children, actions }: BannerProps) {
  const Icon = icons[tone]
  return (
    <section
      className={`${styles.banner} ${styles[tone]} no-print`}
      role={tone === 'danger' ? 'alert' : 'status'}
    >
      <Icon className={styles.icon} size={20} aria-hidden />
      <div className={styles.words}>
        {title && <strong>{title}</strong>}
        {children && <div>{children}</div>}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </section>
  )
}
