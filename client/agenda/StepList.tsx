// The steps in their order. By hand a step is dragged by its grip; by keyboard it moves with Alt and an arrow, or its buttons.
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import type { CommandInput } from '../../shared/commands'
import type { Step } from '../../shared/model/step'
import { useTranslate } from '../state/session'
import { orderBeside } from '../worksheet/rowOrder'
import { startDrag } from '../worksheet/startDrag'
import { usePerform } from '../worksheet/usePerform'
import { StepItem } from './StepItem'
import styles from './StepList.module.css'
import { nameOf } from './StepWords'

interface StepListProps {
  steps: readonly Step[]
  mayEdit: boolean
  onEdit: (step: Step) => void
}

interface Place {
  id: string
  side: -1 | 1
}

export function StepList({ steps, mayEdit, onEdit }: StepListProps) {
  const t = useTranslate()
  const perform = usePerform()
  const ref = useRef<HTMLOListElement>(null)
  const [place, setPlace] = useState<Place | null>(null)

  const moveTo = (step: Step, beside: Place | null) => {
    const order = beside && beside.id !== step.id && orderBeside(steps, beside.id, beside.side)
    if (!order) return
    const command: CommandInput = { t: 'step.edit', id: step.id, order }
    void perform([command], t('agenda.didMove', { title: nameOf(step, t) }))
  }
  const moveBy = (step: Step, by: -1 | 1) => {
    const beside = steps[steps.indexOf(step) + by]
    if (beside) moveTo(step, { id: beside.id, side: by })
  }
  const drag = (event: PointerEvent, step: Step) => {
    event.preventDefault()
    let at: Place | null = null
    startDrag(event.nativeEvent, {
      onMove: (_, y) => {
        at = placeAt(ref.current, y)
        setPlace(at)
      },
      onDrop: () => moveTo(step, at),
      onEnd: () => setPlace(null),
    })
  }
  const onKeyDown = (event: KeyboardEvent, step: Step) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    moveBy(step, event.key === 'ArrowUp' ? -1 : 1)
  }
  return (
    <ol ref={ref} className={styles.list}>
      {steps.map((step, index) => (
        <li
          key={step.id}
          className={styles.item}
          data-step={step.id}
          data-state={step.state}
          data-drop={place?.id === step.id ? place.side : undefined}
          onKeyDown={mayEdit ? (event) => onKeyDown(event, step) : undefined}
        >
          <StepItem
            step={step}
            number={index + 1}
            edit={
              mayEdit
                ? {
                    isFirst: index === 0,
                    isLast: index === steps.length - 1,
                    onDrag: (event) => drag(event, step),
                    onMove: (by) => moveBy(step, by),
                    onEdit: () => onEdit(step),
                  }
                : null
            }
          />
        </li>
      ))}
    </ol>
  )
}

/** Beside which item a thing let go at this height goes. */
function placeAt(list: HTMLElement | null, y: number): Place | null {
  let place: Place | null = null
  for (const item of list?.querySelectorAll<HTMLElement>('li[data-step]') ?? []) {
    const { top, height } = item.getBoundingClientRect()
    if (!place || y >= top) place = { id: item.dataset.step!, side: y < top + height / 2 ? -1 : 1 }
  }
  return place
}
