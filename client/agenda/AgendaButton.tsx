// 安排議程: the way to the agenda as long as there is none; afterwards it is the step bar.
import { hasSteps } from '../../shared/model/currentStep'
import { mayEver } from '../../shared/permissions'
import { useBoard, useSession, useTranslate } from '../state/session'
import { Button } from '../ui/Button'
import { useAgendaSheet } from './agendaStore'
import styles from './StepBarPlace.module.css'

export function AgendaButton() {
  const t = useTranslate()
  const show = useAgendaSheet((state) => state.show)
  const mayAdd = mayEver(useSession().me().role, 'step.add')
  if (hasSteps(useBoard()) || !mayAdd) return null
  return (
    <Button look="quiet" className={styles.make} data-testid="make-agenda" onClick={() => show('agenda')}>
      {t('topbar.agenda')}
    </Button>
  )
}
