// 議程: all steps; those who run the meeting add, change, reorder and open them, and take or save templates.
import Mic from 'lucide-react/icons/mic'
import Plus from 'lucide-react/icons/plus'
import { useState } from 'react'
import { agendaStateOf } from '../../shared/agenda/agendaState'
import { makeId } from '../../shared/model/id'
import type { Step } from '../../shared/model/step'
import { mayEver } from '../../shared/permissions'
import dialogs from '../actions/dialogs/dialogs.module.css'
import { useBoard, useSession, useTranslate } from '../state/session'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { EmptyState } from '../ui/EmptyState'
import { usePerform } from '../worksheet/usePerform'
import styles from './AgendaDialog.module.css'
import { useAgendaSheet } from './agendaStore'
import { SoundSwitch } from './SoundSwitch'
import { StepForm } from './StepForm'
import { StepList } from './StepList'

export function AgendaDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslate()
  const perform = usePerform()
  const show = useAgendaSheet((state) => state.show)
  const { steps } = agendaStateOf(useBoard())
  const { role } = useSession().me()
  const mayEdit = mayEver(role, 'step.edit')
  const maySpeak = mayEver(role, 'meeting.speak')
  const [edited, setEdited] = useState<Step | 'new' | null>(null)
  const minutes = steps.reduce((sum, step) => sum + step.minutes, 0)

  if (edited) {
    const done = () => setEdited(null)
    return (
      <Dialog title={t(edited === 'new' ? 'agenda.add' : 'agenda.edit')} open onClose={done} look="beside">
        <StepForm
          step={edited === 'new' ? null : edited}
          onCancel={done}
          onSave={(fields) => {
            const command =
              edited === 'new'
                ? { t: 'step.add' as const, id: makeId(), ...fields }
                : { t: 'step.edit' as const, id: edited.id, ...fields }
            void perform([command], t(edited === 'new' ? 'agenda.didAdd' : 'agenda.didEdit'))
            done()
          }}
        />
      </Dialog>
    )
  }
  return (
    <Dialog title={t('agenda.title')} open onClose={onClose} look="beside">
      <div className={dialogs.stack}>
        {steps.length === 0 ? (
          <EmptyState title={t('agenda.none')}>{t('agenda.noneHint')}</EmptyState>
        ) : (
          <>
            {minutes > 0 && (
              <p className={dialogs.words}>{t('agenda.total', { count: steps.length, minutes })}</p>
            )}
            <StepList steps={steps} mayEdit={mayEdit} onEdit={setEdited} />
          </>
        )}
        {maySpeak && (
          <Button icon={<Mic size={18} aria-hidden />} onClick={() => show('speaking')}>
            {t('speak.title')}
          </Button>
        )}
        {mayEdit && (
          <div className={styles.tools}>
            <Button
              look={steps.length === 0 ? 'secondary' : 'primary'}
              icon={<Plus size={18} aria-hidden />}
              onClick={() => setEdited('new')}
              data-testid="add-step"
            >
              {t('agenda.add')}
            </Button>
            <Button look={steps.length === 0 ? 'primary' : 'secondary'} onClick={() => show('templates')}>
              {t('agenda.templates')}
            </Button>
          </div>
        )}
        <SoundSwitch />
      </div>
    </Dialog>
  )
}
