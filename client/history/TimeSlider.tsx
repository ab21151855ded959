// The slider over a board's past: one stop for each change, marks where something has a name, and the moments as buttons.
import ChevronLeft from 'lucide-react/icons/chevron-left'
import ChevronRight from 'lucide-react/icons/chevron-right'
import type { HistoryEvent } from '../../shared/history/marks'
import { sayTime } from '../people/sayTime'
import { useLanguage } from '../state/language'
import { useBoard, useTranslate } from '../state/session'
import { IconButton } from '../ui/IconButton'
import type { Place } from './places'
import styles from './TimeSlider.module.css'
import { wordsOfCounts, wordsOfEvent } from './wordsOfPlace'

interface Props {
  places: readonly Place[]
  index: number
  onMove(index: number): void
}

export function TimeSlider({ places, index, onMove }: Props) {
  const t = useTranslate()
  const language = useLanguage()
  const board = useBoard()
  const last = places.length - 1
  const place = places[index]
  const say = (event: HistoryEvent) => wordsOfEvent(event, board, t)
  const spoken = place && [
    sayTime(place.at, language),
    ...place.events.map(say),
    wordsOfCounts(place.counts, t),
  ]
  const moments = places.flatMap(({ events }, at) => events.map((event) => ({ event, at })))
  return (
    <div className={styles.slider}>
      <div className={styles.line}>
        <IconButton
          label={t('history.earlier')}
          disabled={index <= 0}
          onClick={() => onMove(Math.max(0, index - 1))}
        >
          <ChevronLeft size={20} aria-hidden />
        </IconButton>
        <div className={styles.track}>
          <input
            type="range"
            min={0}
            max={Math.max(0, last)}
            value={index}
            aria-label={t('history.slider')}
            aria-valuetext={spoken?.filter(Boolean).join('，')}
            data-testid="time-slider"
            onChange={({ target }) => onMove(Number(target.value))}
          />
          <div className={styles.marks} aria-hidden>
            {moments.map(({ event, at }) => (
              <span
                key={`${event.seq} ${event.kind} ${event.id}`}
                className={styles.mark}
                data-kind={event.kind}
                // Where the slider's knob has its middle.
                style={{ insetInlineStart: `calc(11px + (100% - 22px) * ${last > 0 ? at / last : 0})` }}
              />
            ))}
          </div>
        </div>
        <IconButton
          label={t('history.later')}
          disabled={index >= last}
          onClick={() => onMove(Math.min(last, index + 1))}
        >
          <ChevronRight size={20} aria-hidden />
        </IconButton>
      </div>
      {moments.length > 0 && (
        <ul className={styles.moments} aria-label={t('history.moments')}>
          {moments.map(({ event, at }) => (
            <li key={`${event.seq} ${event.kind} ${event.id}`}>
              <button
                type="button"
                className={styles.moment}
                data-kind={event.kind}
                aria-pressed={at === index}
                onClick={() => onMove(at)}
              >
                <span className="figures">{sayTime(event.at, language)}</span> {say(event)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
