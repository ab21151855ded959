// How many notes wait for their reveal: in words for everybody, on the button that lets them go for those who may.
import Eye from 'lucide-react/icons/eye'
import { useStatus, useTranslate } from '../state/session'
import { Button } from '../ui/Button'
import { useAgendaSheet } from './agendaStore'
import styles from './HeldWords.module.css'
import { totalOf, useRevealable } from './useHeldCounts'
import { useRevealToast } from './useRevealToast'

export function HeldWords() {
  const t = useTranslate()
  const { held } = useStatus()
  const show = useAgendaSheet((state) => state.show)
  const mayReveal = totalOf(useRevealable()) > 0
  useRevealToast()
  if (held === 0) return null
  const words = t('reveal.waiting', { count: held })
  if (!mayReveal) return <p className={`${styles.held} figures`}>{words}</p>
  return (
    <Button
      className="figures"
      icon={<Eye size={18} aria-hidden />}
      title={t('reveal.open')}
      data-testid="reveal"
      onClick={() => show('reveal')}
    >
      {words}
    </Button>
  )
}
