// The frame of every panel beside a screen: its title, what it counts, its own buttons, and closing it.
import X from 'lucide-react/icons/x'
import type { ReactNode, Ref } from 'react'
import { useTranslate } from '../state/session'
import { IconButton } from '../ui/IconButton'
import styles from './SidePanel.module.css'
import { useSide } from './sideStore'

interface SidePanelProps {
  title: string
  testId: string
  /** A line beside the title, and buttons after it. */
  head?: ReactNode
  ref?: Ref<HTMLElement>
  children: ReactNode
}

export function SidePanel({ title, testId, head, ref, children }: SidePanelProps) {
  const t = useTranslate()
  const close = useSide((state) => state.close)
  return (
    <aside
      ref={ref}
      className={`${styles.panel} no-print`}
      aria-label={title}
      data-own-keys
      data-testid={testId}
      // The screen behind has keys of its own.
      onKeyDown={(event) => event.stopPropagation()}
    >
      <header className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        {head}
        <IconButton label={t('side.close', { title })} onClick={close}>
          <X size={20} aria-hidden />
        </IconButton>
      </header>
      {children}
    </aside>
  )
}
