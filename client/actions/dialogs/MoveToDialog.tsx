// Asks where the selection goes: every column, cluster and row that takes it, in one list with a search.
import { useBoard, useTranslate } from '../../state/session'
import { useView } from '../../state/view'
import { Dialog } from '../../ui/Dialog'
import { focusRecord } from '../focusRecord'
import { useActionContext } from '../useActions'
import { placesFor } from './placesFor'
import { SearchList } from './SearchList'

export function MoveToDialog({ ids, onClose }: { ids: readonly string[]; onClose(): void }) {
  const t = useTranslate()
  useBoard()
  const contextOf = useActionContext()
  const places = placesFor(contextOf(ids))
  const move = (id: string) => {
    const place = places.find(({ choice }) => choice.id === id)
    if (!place) return
    const shown = place.move()
    useView.getState().select([])
    onClose()
    if (shown !== null) focusRecord(shown)
  }
  return (
    <Dialog title={t('outline.moveTo')} open onClose={onClose}>
      <SearchList
        label={t('outline.searchPlaces')}
        choices={places.map(({ choice }) => choice)}
        onPick={move}
        empty={t('outline.nowhere')}
      />
    </Dialog>
  )
}
