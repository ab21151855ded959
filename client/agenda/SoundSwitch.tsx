// Whether this device makes a soft sound at the timer's signals.
import { useTranslate } from '../state/session'
import styles from './StepForm.module.css'
import { useSound } from './sound'

export function SoundSwitch() {
  const t = useTranslate()
  const { isOn, set } = useSound()
  return (
    <label className={styles.check}>
      <input type="checkbox" checked={isOn} onChange={(event) => set(event.target.checked)} />
      {t('agenda.sound')}
    </label>
  )
}
