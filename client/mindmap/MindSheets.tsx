// What opens over the mind map: what the panels' actions ask, the pickers, the neutral wording, find, the palette and the list of keys.
import { ActionDialogs } from '../actions/ActionDialogs'
import { CanvasShortcuts } from '../board/CanvasShortcuts'
import { CommandPalette } from '../board/CommandPalette'
import { CategoryDialog } from './dialogs/CategoryDialog'
import { FindDialog } from './dialogs/FindDialog'
import { RewordNodeDialog } from './dialogs/RewordNodeDialog'
import { SpeakerDialog } from './dialogs/SpeakerDialog'
import { StageDialog } from './dialogs/StageDialog'
import { StagesDialog } from './dialogs/StagesDialog'
import { mindGroups } from './mindGroups'
import { readField, useMind } from './mindStore'
import { useMindContext } from './useMindKeys'

const hands = [
  ['← ↑ ↓ →', 'mindmap.keyArrows'],
  ['文 A', 'mindmap.keyType'],
  ['Escape', 'mindmap.keyEscape'],
  ['@ # /', 'mindmap.keySigns'],
] as const

export default function MindSheets() {
  return (
    <>
      <ActionDialogs />
      <MindDialogs />
    </>
  )
}

function MindDialogs() {
  const question = useMind((state) => state.question)
  const contextOf = useMindContext()
  const close = () => {
    useMind.setState({ question: null })
    // The dialog gives the keyboard back to whatever had it; after a pick that is the field.
    requestAnimationFrame(() => readField()?.focus({ preventScroll: true }))
  }
  if (question === null) return null
  if (question === 'speaker') return <SpeakerDialog onClose={close} />
  if (question === 'category') return <CategoryDialog onClose={close} />
  if (question === 'stage') return <StageDialog onClose={close} />
  if (question === 'stages') return <StagesDialog onClose={close} />
  if (question === 'find') return <FindDialog onClose={close} />
  if (question === 'reword') return <RewordNodeDialog onClose={close} />
  if (question === 'shortcuts') return <CanvasShortcuts groups={mindGroups} hands={hands} onClose={close} />
  return (
    <CommandPalette
      groups={mindGroups}
      contextOf={contextOf}
      run={(action, context) => action.run(context)}
      onClose={close}
    />
  )
}
