// How many rows are answered (逐點回應), and by when: for everybody to see.

import { sayDay } from '../../shared/i18n/sayDay'
import { mayDo } from '../../shared/permissions'
import { answerProgress, isOverdue } from '../../shared/worksheet/answers'
import type { Worksheet } from '../../shared/worksheet/types'
import { useLanguage } from '../state/language'
import { useSession, useTranslate } from '../state/session'
import styles from './AnswerProgress.module.css'
import { todayInTaiwan } from './taiwanDay'
import { usePerform } from './usePerform'

export function AnswerProgress({ worksheet }: { worksheet: Worksheet }) {
  const t = useTranslate()
  const language = useLanguage()
  const perform = usePerform()
  const mayAsk = mayDo(useSession().me(), 'meeting.edit')
  const { answered, of } = answerProgress(worksheet.rows)
  const due = worksheet.meeting.answersDue ?? ''
  const isLate = answered < of && isOverdue(due, todayInTaiwan())
  if (of === 0) return null
  return (
    <div className={styles.box}>
      <span className={styles.words} data-testid="answer-progress">
        {t('sheet.answered', { answered, of })}
      </span>
      <progress className={`${styles.bar} no-print`} max={of} value={answered} aria-hidden />
      {mayAsk ? (
        <label className={`${styles.due} no-print`}>
          {t('sheet.dueBy')}
          <input
            type="date"
            value={due}
            onChange={({ target }) =>
              void perform([{ t: 'meeting.edit', answersDue: target.value }], t('sheet.didSetDue'))
            }
          />
        </label>
      ) : (
        due && <span>{t('sheet.dueOn', { day: sayDay(due, language) })}</span>
      )}
      {isLate && <strong className={styles.late}>{t('sheet.late')}</strong>}
    </div>
  )
}
