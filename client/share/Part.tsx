// One part of the share dialog: a heading, a hint, and what belongs to it.
import type { ReactNode } from 'react'
import styles from './Part.module.css'

interface PartProps {
  title: string
  hint?: string
  children: ReactNode
}

export function Part({ title, hint, children }: PartProps) {
  return (
    <section className={styles.part}>
      <div>
        <h3 className={styles.title}>{title}</h3>
        {hint && <p className={styles.hint}>{hint}</p>}
      </div>
      {children}
    </section>
  )
}
