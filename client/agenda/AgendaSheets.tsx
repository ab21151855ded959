// The agenda's sheets, loaded when the first of them is opened.
import { agenda } from '../../shared/i18n/areas/agenda'
import { addMessages } from '../state/messages'
import { AgendaDialog } from './AgendaDialog'
import { useAgendaSheet } from './agendaStore'
import { LocksDialog } from './LocksDialog'
import { RevealDialog } from './RevealDialog'
import { SpeakingDialog } from './SpeakingDialog'
import { TemplateDialog } from './TemplateDialog'

addMessages(agenda)

export default function AgendaSheets() {
  const { shown, show, close } = useAgendaSheet()
  if (shown === 'agenda') return <AgendaDialog onClose={close} />
  if (shown === 'templates') return <TemplateDialog onClose={() => show('agenda')} />
  if (shown === 'speaking') return <SpeakingDialog onClose={close} />
  if (shown === 'locks') return <LocksDialog onClose={close} />
  return shown === 'reveal' ? <RevealDialog onClose={close} /> : null
}
