// 報告中: who has the floor and for how long; for staff the way to give it, take it back or add a minute.
import Mic from 'lucide-react/icons/mic'
import type { Meeting } from '../../shared/model/meeting'
import { mayEver } from '../../shared/permissions'
import { useBoard, useSession, useTranslate } from '../state/session'
import { Button } from '../ui/Button'
import { useAgendaSheet } from './agendaStore'
import { SpeakerTimer } from './SpeakerTimer'
import styles from './Speaking.module.css'
import { speakerName } from './speakerName'

interface SpeakingProps {
  speaking: Meeting['speaking']
  /** Whether the open step is the report back: then staff are offered to give the floor. */
  isReportBack: boolean
}

export function Speaking({ speaking, isReportBack }: SpeakingProps) {
  const t = useTranslate()
  const board = useBoard()
  const show = useAgendaSheet((state) => state.show)
  const maySpeak = mayEver(useSession().me().role, 'meeting.speak')
  if (!speaking && !(maySpeak && isReportBack)) return null
  return (
    <div className={styles.speaking} data-testid="speaking">
      {speaking && (
        <>
          <p className={styles.who}>
            <Mic size={16} aria-hidden />
            {t('speak.now', { who: speakerName(board, speaking, t) })}
          </p>
          <SpeakerTimer speaking={speaking} />
        </>
      )}
      {maySpeak && (
        <Button
          icon={speaking ? undefined : <Mic size={18} aria-hidden />}
          data-testid="speak"
          onClick={() => show('speaking')}
        >
          {t(speaking ? 'speak.change' : 'speak.choose')}
        </Button>
      )}
    </div>
  )
}
