// The actions of one note or cluster: a menu beside its button, a sheet at the bottom of a phone.
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react'
import { selectionActions } from '../actions/boardActions'
import { possibleActions } from '../actions/possibleActions'
import { useActionContext } from '../actions/useActions'
import { useTranslate } from '../state/session'
import styles from './ItemMenu.module.css'

interface Props {
  ids: readonly string[]
  anchor: HTMLElement
  onClose(): void
}

export function ItemMenu({ ids, anchor, onClose }: Props) {
  const t = useTranslate()
  const context = useActionContext()(ids)
  const ref = useRef<HTMLDivElement>(null)
  const actions = possibleActions(selectionActions, context)

  useLayoutEffect(() => {
    const menu = ref.current
    if (!menu) return
    const box = anchor.getBoundingClientRect()
    const top = Math.min(box.bottom + 4, window.innerHeight - menu.offsetHeight - 8)
    menu.style.setProperty('--menu-top', `${Math.max(8, top)}px`)
    menu.style.setProperty('--menu-right', `${Math.max(8, window.innerWidth - box.right)}px`)
    menu.querySelector('button')?.focus()
  }, [anchor])
  useEffect(() => {
    const onPointerDown = (event: PointerEvent) => {
      if (!ref.current?.contains(event.target as Node)) onClose()
    }
    document.addEventListener('pointerdown', onPointerDown, true)
    return () => document.removeEventListener('pointerdown', onPointerDown, true)
  }, [onClose])

  const close = () => {
    onClose()
    anchor.focus()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    event.stopPropagation()
    const items = [...event.currentTarget.querySelectorAll('button')]
    const place = items.indexOf(document.activeElement as HTMLButtonElement)
    const steps: { [key: string]: number } = { ArrowDown: 1, ArrowUp: -1 }
    const step = steps[event.key]
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault()
      close()
    } else if (step !== undefined) {
      event.preventDefault()
      items.at((place + step) % items.length)?.focus()
    }
  }
  return (
    <div
      ref={ref}
      className={styles.menu}
      role="menu"
      aria-label={t('outline.actions')}
      onKeyDown={onKeyDown}
    >
      {actions.map((action) => {
        const Icon = action.icon
        return (
          <button
            key={action.id}
            type="button"
            role="menuitem"
            className={action.danger ? styles.danger : styles.item}
            data-action={action.id}
            onClick={() => {
              close()
              void action.run(context)
            }}
          >
            {Icon && <Icon size={18} aria-hidden />}
            <span className={styles.label}>{t(action.labelKey)}</span>
            {action.shortcut && <kbd className={styles.key}>{action.shortcut}</kbd>}
          </button>
        )
      })}
      {actions.length === 0 && <p className={styles.none}>{t('outline.nothingToDo')}</p>}
    </div>
  )
}
