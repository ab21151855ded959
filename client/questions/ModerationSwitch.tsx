// Whether new questions are read by staff before everybody sees them.
import { useMeeting, useTranslate } from '../state/session'
import { Switch } from '../ui/Switch'
import { usePerform } from '../worksheet/usePerform'
import styles from './ModerationSwitch.module.css'

export function ModerationSwitch() {
  const t = useTranslate()
  const perform = usePerform()
  const { moderateQuestions } = useMeeting()
  return (
    <div className={styles.row}>
      <span aria-hidden>{t('questions.moderate')}</span>
      <Switch
        label={t('questions.moderate')}
        options={[
          { value: 'on', label: t('questions.moderateOn') },
          { value: 'off', label: t('questions.moderateOff') },
        ]}
        value={moderateQuestions ? 'on' : 'off'}
        onChange={(value) => {
          const isOn = value === 'on'
          void perform(
            [{ t: 'meeting.edit', moderateQuestions: isOn }],
            t(isOn ? 'questions.didModerateOn' : 'questions.didModerateOff'),
          )
        }}
      />
    </div>
  )
}
