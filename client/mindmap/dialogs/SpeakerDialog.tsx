// Who said it: everybody whom the board knows, whoever spoke last first, found by name or agency; or somebody new.
import { useState } from 'react'
import { knownPeople, readPerson } from '../../../shared/mindmap/people'
import type { Choice } from '../../actions/dialogs/choices'
import { SearchList } from '../../actions/dialogs/SearchList'
import { useBoard, useTranslate } from '../../state/session'
import { Dialog } from '../../ui/Dialog'
import { useTagging } from '../useTagging'

export function SpeakerDialog({ onClose }: { onClose(): void }) {
  const t = useTranslate()
  const board = useBoard()
  const tag = useTagging(onClose)
  // As it was when it was opened: who speaks meanwhile does not move the list under the hand.
  const [people] = useState(() => knownPeople(board))
  const choices = people.map(
    ({ name, unit }, at): Choice => ({ id: String(at), label: name || unit, detail: unit }),
  )
  return (
    <Dialog title={t('mindmap.speaker')} open onClose={onClose}>
      <SearchList
        label={t('mindmap.pickSpeaker')}
        choices={[...choices, { id: 'nobody', label: t('mindmap.nobody'), detail: '' }]}
        offer={(typed) => ({ id: 'new', label: typed, detail: t('mindmap.newPerson') })}
        onPick={(id, typed) =>
          tag({
            speaker: id === 'nobody' ? null : id === 'new' ? readPerson(typed) : (people[Number(id)] ?? null),
          })
        }
        empty={null}
      />
    </Dialog>
  )
}
