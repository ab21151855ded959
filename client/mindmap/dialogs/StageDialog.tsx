// Which stage it is of: the board's stages, or a new one.
import { allStages } from '../../../shared/mindmap/scene'
import { getMeeting, live } from '../../../shared/model/board'
import { SearchList } from '../../actions/dialogs/SearchList'
import { useBoard, useTranslate } from '../../state/session'
import { Dialog } from '../../ui/Dialog'
import { useTagging } from '../useTagging'

export function StageDialog({ onClose }: { onClose(): void }) {
  const t = useTranslate()
  const board = useBoard()
  const tag = useTagging(onClose)
  const stages = allStages(getMeeting(board).stages, live(board, 'mindNode'))
  const choices = stages.map((stage, at) => ({ id: stage, label: stage, detail: String(at + 1) }))
  return (
    <Dialog title={t('mindmap.stage')} open onClose={onClose}>
      <SearchList
        label={t('mindmap.pickStage')}
        choices={[...choices, { id: '', label: t('mindmap.noStage'), detail: '0' }]}
        offer={(typed) => ({ id: typed.slice(0, 80), label: typed, detail: t('mindmap.newStage') })}
        onPick={(stage) => tag({ stage })}
        empty={null}
      />
    </Dialog>
  )
}
