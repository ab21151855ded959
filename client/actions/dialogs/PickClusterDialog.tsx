// Asks which cluster the notes go into: one of their category, or a new one.
import { getLive } from '../../../shared/model/board'
import { makeId } from '../../../shared/model/id'
import { useBoard, useTranslate } from '../../state/session'
import { useView } from '../../state/view'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { chunkIds } from '../chunk'
import { focusRecord } from '../focusRecord'
import { useActionContext } from '../useActions'
import styles from './dialogs.module.css'
import { entryChoices } from './entryChoices'
import { SearchList } from './SearchList'

export function PickClusterDialog({ noteIds, onClose }: { noteIds: readonly string[]; onClose(): void }) {
  const t = useTranslate()
  const board = useBoard()
  const contextOf = useActionContext()
  const first = noteIds[0] === undefined ? undefined : getLive(board, 'note', noteIds[0])
  const choices = entryChoices(
    board,
    t,
    (entry) => entry.kind === 'cluster' && entry.category === first?.category,
  )
  const gather = (clusterId: string) => {
    const commands = chunkIds(noteIds).map(
      (ids) => ({ t: 'cluster.gather', clusterId, noteIds: ids }) as const,
    )
    void contextOf().perform(commands, t('outline.didGather', { count: noteIds.length }))
    useView.getState().select([])
    onClose()
    focusRecord(clusterId)
  }
  return (
    <Dialog title={t('outline.moveToCluster')} open onClose={onClose}>
      <div className={styles.stack}>
        <Button onClick={() => gather(makeId())}>{t('outline.newCluster')}</Button>
        <SearchList
          label={t('outline.searchClusters')}
          choices={choices}
          onPick={gather}
          empty={t('outline.noClusters')}
        />
      </div>
    </Dialog>
  )
}
