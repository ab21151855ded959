// A small sheet below a button: the browser closes it on Escape and on a press elsewhere, and gives the focus back.
import { type CSSProperties, type ReactNode, useId, useRef, useState } from 'react'
import { IconButton } from './IconButton'
import styles from './Popover.module.css'

interface PopoverProps {
  label: string
  icon: ReactNode
  /** Called with a function that closes it. */
  children: (close: () => void) => ReactNode
  /** Marks the button while what it stands for is going on. */
  isActive?: boolean
}

const edgePx = 8

export function Popover({ label, icon, children, isActive = false }: PopoverProps) {
  const id = useId()
  const ref = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState<CSSProperties | null>(null)
  return (
    <>
      <IconButton
        label={label}
        popoverTarget={id}
        aria-expanded={place !== null}
        className={isActive ? styles.active : ''}
        // Escape closes this; it must not mean something to the screen below as well.
        onKeyDown={(event) => {
          if (event.key === 'Escape' && place) event.stopPropagation()
        }}
        onClick={({ currentTarget }) => {
          const { top, bottom, right } = currentTarget.getBoundingClientRect()
          const { clientWidth, clientHeight } = document.documentElement
          // A button at the foot of the page has its sheet above it.
          const upright =
            bottom > clientHeight * 0.7
              ? { top: 'auto', bottom: clientHeight - top + edgePx / 2 }
              : { top: bottom + edgePx / 2 }
          setPlace({ ...upright, right: Math.max(edgePx, clientWidth - right) })
        }}
      >
        {icon}
      </IconButton>
      <div
        ref={ref}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={label}
        className={styles.sheet}
        style={place ?? {}}
        onToggle={(event) => {
          if (event.newState === 'closed') setPlace(null)
        }}
        // Shortcuts of the screen below must not act while this has the keyboard.
        onKeyDown={(event) => event.stopPropagation()}
      >
        {place && children(() => ref.current?.hidePopover())}
      </div>
    </>
  )
}
