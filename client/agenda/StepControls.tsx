// Running the agenda: the next step, pause, a minute more, close. Each is one command, and each can be undone.
import ChevronRight from 'lucide-react/icons/chevron-right'
import Pause from 'lucide-react/icons/pause'
import Play from 'lucide-react/icons/play'
import Square from 'lucide-react/icons/square'
import type { AgendaState } from '../../shared/agenda/agendaState'
import { useTranslate } from '../state/session'
import { Button } from '../ui/Button'
import { IconButton } from '../ui/IconButton'
import { usePerform } from '../worksheet/usePerform'
import styles from './StepControls.module.css'
import { nameOf } from './StepWords'

export function StepControls({ state: { current, next } }: { state: AgendaState }) {
  const t = useTranslate()
  const perform = usePerform()
  return (
    <div className={styles.controls}>
      {current && (
        <>
          {current.minutes > 0 && (
            <Button
              look="quiet"
              className={styles.small}
              aria-label={t('step.addMinute')}
              title={t('step.addMinute')}
              onClick={() =>
                void perform(
                  [{ t: 'step.edit', id: current.id, minutes: current.minutes + 1 }],
                  t('step.didAddMinute'),
                )
              }
            >
              {t('step.plusOne')}
            </Button>
          )}
          {current.state === 'open' ? (
            <IconButton
              label={t('step.pause')}
              onClick={() =>
                void perform([{ t: 'step.run', id: current.id, state: 'paused' }], t('step.didPause'))
              }
            >
              <Pause size={18} aria-hidden />
            </IconButton>
          ) : (
            <IconButton
              label={t('step.resume')}
              onClick={() =>
                void perform([{ t: 'step.run', id: current.id, state: 'open' }], t('step.didResume'))
              }
            >
              <Play size={18} aria-hidden />
            </IconButton>
          )}
          <IconButton
            label={t('step.close')}
            onClick={() =>
              void perform(
                [{ t: 'step.run', id: current.id, state: 'closed' }],
                t('step.didClose', { title: nameOf(current, t) }),
              )
            }
          >
            <Square size={16} aria-hidden />
          </IconButton>
        </>
      )}
      {next && (
        <Button
          look={current ? 'secondary' : 'primary'}
          className={styles.next}
          icon={<ChevronRight size={18} aria-hidden />}
          data-testid="open-step"
          onClick={() =>
            void perform(
              [{ t: 'step.run', id: next.id, state: 'open' }],
              t('step.didOpen', { title: nameOf(next, t) }),
            )
          }
        >
          {t(current ? 'step.openNext' : 'step.start', { title: nameOf(next, t) })}
        </Button>
      )}
    </div>
  )
}
