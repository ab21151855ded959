// 核心問題: pinned over the board and large enough to be read from the back of the room.
import { meetingId } from '../../shared/model/meeting'
import { mayEver } from '../../shared/permissions'
import { AgendaButton } from '../agenda/AgendaButton'
import { useMeeting, useSession, useTranslate } from '../state/session'
import { LiveTextField } from '../text/LiveTextField'
import styles from './CoreQuestion.module.css'

export function CoreQuestion() {
  const t = useTranslate()
  const { coreQuestion } = useMeeting()
  const mayEdit = mayEver(useSession().me().role, 'meeting.edit')
  if (!coreQuestion && !mayEdit) return null
  return (
    <div className={styles.question}>
      <span className={styles.label}>{t('topbar.coreQuestion')}</span>
      <div className={styles.words}>
        <LiveTextField
          recordId={meetingId}
          field="coreQuestion"
          label={t(coreQuestion ? 'topbar.coreQuestion' : 'topbar.coreQuestionEmpty')}
        />
      </div>
      <AgendaButton />
    </div>
  )
}
