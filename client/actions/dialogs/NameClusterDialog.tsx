// The wording that a cluster stands for, typed live above the notes that it came from.
import { useEffect, useRef } from 'react'
import { getLive } from '../../../shared/model/board'
import { shownText } from '../../../shared/model/note'
import { useBoard, useTranslate } from '../../state/session'
import { LiveTextField } from '../../text/LiveTextField'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { useActionContext } from '../useActions'
import styles from './dialogs.module.css'
import { GoneDialog } from './GoneDialog'
import { gatheredNotes } from './gatheredNotes'
import { UnitPicker } from './UnitPicker'

export function NameClusterDialog({ clusterId, onClose }: { clusterId: string; onClose(): void }) {
  const t = useTranslate()
  const board = useBoard()
  const boxRef = useRef<HTMLDivElement>(null)
  useEffect(() => boxRef.current?.querySelector('textarea')?.focus(), [])
  const contextOf = useActionContext()
  const cluster = getLive(board, 'cluster', clusterId)
  if (!cluster) return <GoneDialog onClose={onClose} />
  const nameIt = (title: string) =>
    void contextOf().perform(
      [{ t: 'cluster.name', id: clusterId, title }],
      t('unit.didName', { name: title }),
    )
  const notes = gatheredNotes(board, clusterId)
  return (
    <Dialog title={t('outline.name')} open onClose={onClose}>
      <div className={styles.stack}>
        <div ref={boxRef} className={styles.liveBox}>
          <LiveTextField recordId={clusterId} field="title" label={t('outline.clusterTitle')} />
        </div>
        {cluster.category === 'unit' && <UnitPicker onPick={nameIt} />}
        {notes.length > 0 && (
          <div>
            <h3 className={styles.heading}>{t('outline.cameFrom', { count: notes.length })}</h3>
            <ul className={styles.list}>
              {notes.map((note) => (
                <li key={note.id} className={styles.item}>
                  {shownText(note)}
                </li>
              ))}
            </ul>
          </div>
        )}
        <div className={styles.buttons}>
          <Button look="primary" onClick={onClose}>
            {t('outline.done')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
