// The one push button: primary for what a screen is for, secondary for the rest, quiet inside lists, danger to remove.
import type { ButtonHTMLAttributes, ReactNode } from 'react'
import styles from './Button.module.css'

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  look?: 'primary' | 'secondary' | 'quiet' | 'danger'
  /** `large` for the one action of a phone screen. */
  size?: 'normal' | 'large'
  icon?: ReactNode
}

export function Button({
  look = 'secondary',
  size = 'normal',
  icon,
  children,
  className,
  ...rest
}: ButtonProps) {
  const classes = [styles.button, styles[look], styles[size], className].filter(Boolean).join(' ')
  return (
    <button type="button" {...rest} className={classes}>
      {icon}
      <span>{children}</span>
    </button>
  )
}
