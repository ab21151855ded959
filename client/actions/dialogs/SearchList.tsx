// A list to pick from, with a search above it; the arrow keys move through it from the search on.
import { type KeyboardEvent, type ReactNode, useDeferredValue, useState } from 'react'
import { useTranslate } from '../../state/session'
import { isComposing } from '../../text/isComposing'
import { CategoryMark } from '../../ui/CategoryMark'
import { type Choice, choiceOfEnter, findChoices, type Offer } from './choices'
import styles from './dialogs.module.css'

interface Props {
  label: string
  choices: readonly Choice[]
  /** `typed` is what stands in the search. */
  onPick(id: string, typed: string): void
  offer?: Offer
  /** Said when there is nothing to pick. */
  empty: ReactNode
}

/** More than this is not read, only searched. */
const shownChoices = 100

export function SearchList({ label, choices, onPick, offer, empty }: Props) {
  const t = useTranslate()
  const [query, setQuery] = useState('')
  const sought = useDeferredValue(query)
  const typed = query.trim()
  const found = findChoices(choices, sought, offer)
  if (choices.length === 0) return <p className={styles.words}>{empty}</p>
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys bubble up from the field and the buttons inside
    <div className={styles.stack} onKeyDown={moveFocus}>
      <input
        ref={askForFocus}
        type="search"
        className={styles.search}
        aria-label={label}
        placeholder={label}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
        onKeyDown={(event) => {
          const words = event.currentTarget.value
          if (event.key !== 'Enter' || isComposing(event)) return
          const first = choiceOfEnter(choices, words, offer)
          if (!first) return
          event.preventDefault()
          onPick(first.id, words.trim())
        }}
      />
      <ul className={styles.list} hidden={found.length === 0}>
        {found.slice(0, shownChoices).map((choice) => (
          <li key={choice.id}>
            <button type="button" className={styles.item} onClick={() => onPick(choice.id, typed)}>
              {choice.category !== undefined && <CategoryMark category={choice.category} />}
              <span className={styles.itemWords}>
                <span>{choice.label}</span>
                {choice.detail && <span className={styles.detail}>{choice.detail}</span>}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className={styles.words}>{t('outline.nothingFound')}</p>}
      {found.length > shownChoices && (
        <p className={styles.words}>{t('outline.moreFound', { count: found.length - shownChoices })}</p>
      )}
    </div>
  )
}

/** The dialog gives it the focus when it opens; not where that would bring up a keyboard on the screen. */
function askForFocus(input: HTMLInputElement | null): void {
  if (matchMedia('(pointer: fine)').matches) input?.setAttribute('autofocus', '')
}

function moveFocus(event: KeyboardEvent<HTMLDivElement>): void {
  if (isComposing(event) || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input, button')]
  const place = stops.indexOf(document.activeElement as HTMLElement)
  const next = stops[place + (event.key === 'ArrowDown' ? 1 : -1)]
  if (!next) return
  event.preventDefault()
  next.focus()
}
