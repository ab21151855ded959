// One step of the agenda: its place, what it is, its minutes and its state; and what can be done with it.
import ArrowDown from 'lucide-react/icons/arrow-down'
import ArrowUp from 'lucide-react/icons/arrow-up'
import GripVertical from 'lucide-react/icons/grip-vertical'
import Pencil from 'lucide-react/icons/pencil'
import Trash2 from 'lucide-react/icons/trash-2'
import type { PointerEvent } from 'react'
import type { Step } from '../../shared/model/step'
import { useTranslate } from '../state/session'
import { Button } from '../ui/Button'
import { IconButton } from '../ui/IconButton'
import { usePerform } from '../worksheet/usePerform'
import styles from './StepItem.module.css'
import { nameOf } from './StepWords'

export interface StepEditing {
  isFirst: boolean
  isLast: boolean
  onDrag: (event: PointerEvent) => void
  onMove: (by: -1 | 1) => void
  onEdit: () => void
}

interface StepItemProps {
  step: Step
  number: number
  /** Null for those who only read it. */
  edit: StepEditing | null
}

export function StepItem({ step, number, edit }: StepItemProps) {
  const t = useTranslate()
  const title = nameOf(step, t)
  const activity = t(`step.activity.${step.activity}`)
  const facts = [
    activity !== title && activity,
    step.minutes > 0 && t('agenda.minutesOf', { minutes: step.minutes }),
    step.state !== 'waiting' && t(`agenda.state.${step.state}`),
  ]
  return (
    <div className={styles.item}>
      {edit && (
        <span className={styles.grip} onPointerDown={edit.onDrag} title={t('agenda.drag')} aria-hidden>
          <GripVertical size={18} />
        </span>
      )}
      <div className={styles.words}>
        <p>
          <span className={`${styles.number} figures`}>{number}.</span> <strong>{title}</strong>
        </p>
        <p className={styles.facts}>{facts.filter(Boolean).join(' · ')}</p>
        {step.prompt && <p className={styles.prompt}>{step.prompt}</p>}
      </div>
      {edit && <Tools step={step} title={title} edit={edit} />}
    </div>
  )
}

function Tools({ step, title, edit }: { step: Step; title: string; edit: StepEditing }) {
  const t = useTranslate()
  const perform = usePerform()
  const isOn = step.state === 'open' || step.state === 'paused'
  return (
    <div className={styles.tools}>
      {!isOn && (
        <Button
          className={styles.open}
          aria-label={t('agenda.openStep', { title })}
          onClick={() =>
            void perform([{ t: 'step.run', id: step.id, state: 'open' }], t('step.didOpen', { title }))
          }
        >
          {t(step.state === 'closed' ? 'agenda.openAgain' : 'agenda.open')}
        </Button>
      )}
      <IconButton
        label={t('agenda.moveUp', { title })}
        disabled={edit.isFirst}
        onClick={() => edit.onMove(-1)}
      >
        <ArrowUp size={18} aria-hidden />
      </IconButton>
      <IconButton
        label={t('agenda.moveDown', { title })}
        disabled={edit.isLast}
        onClick={() => edit.onMove(1)}
      >
        <ArrowDown size={18} aria-hidden />
      </IconButton>
      <IconButton label={t('agenda.editStep', { title })} onClick={edit.onEdit}>
        <Pencil size={18} aria-hidden />
      </IconButton>
      <IconButton
        label={t('agenda.removeStep', { title })}
        onClick={() => void perform([{ t: 'step.remove', ids: [step.id] }], t('agenda.didRemove', { title }))}
      >
        <Trash2 size={18} aria-hidden />
      </IconButton>
    </div>
  )
}
