// A screen that scrolls as a page, with the transcript beside it while that is open.
import type { ReactNode } from 'react'
import styles from './BesideTranscript.module.css'
import { TranscriptDock } from './TranscriptDock'

export function BesideTranscript({ children }: { children: ReactNode }) {
  return (
    <div className={styles.beside}>
      {children}
      <TranscriptDock />
    </div>
  )
}
