// An opened stack: every original with who said it; for staff the ways to show another, take one out, or split it all.
import { getLive } from '../../../shared/model/board'
import { stacksOf, topOf } from '../../../shared/model/stack'
import { useBoard, useSession, useTranslate } from '../../state/session'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { may } from '../may'
import { splitStack } from '../splitStack'
import { useActionContext } from '../useActions'
import styles from './dialogs.module.css'
import { GoneDialog } from './GoneDialog'
import { StackNote } from './StackNote'

export function StackDialog({ noteId, onClose }: { noteId: string; onClose(): void }) {
  const t = useTranslate()
  const board = useBoard()
  const session = useSession()
  const contextOf = useActionContext()
  const note = getLive(board, 'note', noteId)
  if (!note) return <GoneDialog onClose={onClose} />
  const top = topOf(board, note)
  const notes = [top, ...(stacksOf(board).get(top.id) ?? [])]
  const isStack = notes.length > 1
  const maySplit = isStack && may(session, 'note.split')
  const split = contextOf([top.id])
  return (
    <Dialog title={t('stack.title', { count: notes.length })} open onClose={onClose}>
      <div className={styles.stack} data-testid="stack-sheet">
        <p className={styles.words}>{t(isStack ? 'stack.about' : 'stack.single')}</p>
        <ul className={styles.list}>
          {notes.map((one) => (
            <StackNote key={one.id} note={one} topId={top.id} maySplit={maySplit} />
          ))}
        </ul>
        {maySplit && splitStack.isEnabled(split) && (
          <div className={styles.buttons}>
            <Button
              onClick={() => {
                void splitStack.run(split)
                onClose()
              }}
            >
              {t('stack.splitAll')}
            </Button>
          </div>
        )}
      </div>
    </Dialog>
  )
}
