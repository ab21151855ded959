// Asks before something that hits other people at once, and says what it does.
import type { ReactNode } from 'react'
import styles from '../actions/dialogs/dialogs.module.css'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'

interface ConfirmDialogProps {
  title: string
  yes: string
  no: string
  onAnswer(isYes: boolean): void
  children: ReactNode
}

export function ConfirmDialog({ title, yes, no, onAnswer, children }: ConfirmDialogProps) {
  return (
    <Dialog title={title} open onClose={() => onAnswer(false)}>
      <div className={styles.stack}>
        {typeof children === 'string' ? <p>{children}</p> : children}
        <div className={styles.buttons}>
          <Button onClick={() => onAnswer(false)}>{no}</Button>
          <Button look="danger" data-testid="confirm" onClick={() => onAnswer(true)}>
            {yes}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
