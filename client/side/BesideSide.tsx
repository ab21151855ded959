// A screen that scrolls as a page, with the open panel beside it.
import type { ReactNode } from 'react'
import styles from './BesideSide.module.css'
import { SideDock } from './SideDock'

export function BesideSide({ children }: { children: ReactNode }) {
  return (
    <div className={styles.beside}>
      {children}
      <SideDock />
    </div>
  )
}
