// A button that shows only an icon: its label is read out and shown as a tooltip.
import type { ButtonHTMLAttributes, ReactNode } from 'react'
import styles from './IconButton.module.css'

interface IconButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  label: string
  children: ReactNode
}

export function IconButton({ label, children, className, ...rest }: IconButtonProps) {
  const classes = [styles.button, className].filter(Boolean).join(' ')
  return (
    <button type="button" aria-label={label} title={label} {...rest} className={classes}>
      {children}
    </button>
  )
}
