// 歷程: the board's past under a slider, clearly marked as past; from here a moment gets a name or is restored.
import { useEffect, useState } from 'react'
import { mayDo } from '../../shared/permissions'
import { ApiError } from '../api/callApi'
import { getTimeline, restoreMoment } from '../api/history'
import { ConfirmDialog } from '../people/ConfirmDialog'
import { sayTime } from '../people/sayTime'
import { useLanguage } from '../state/language'
import { useBoard, useSession, useTranslate } from '../state/session'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Skeleton } from '../ui/Skeleton'
import { showToast } from '../ui/toast'
import styles from './HistoryDialog.module.css'
import { NameMoment } from './NameMoment'
import { PastBoard } from './PastBoard'
import { type Place, placesOf } from './places'
import { TimeSlider } from './TimeSlider'
import { useMoment } from './useMoment'
import { wordsOfCounts, wordsOfEvent } from './wordsOfPlace'

export function HistoryDialog({ onClose }: { onClose(): void }) {
  const t = useTranslate()
  const session = useSession()
  const board = useBoard()
  const language = useLanguage()
  const { places, failed, load } = usePlaces()
  const [chosen, setChosen] = useState<number | null>(null)
  const [asks, setAsks] = useState(false)
  const last = (places?.length ?? 0) - 1
  const index = chosen ?? last
  const isNow = index >= last
  const place = places?.[index]
  const moment = useMoment(isNow ? null : (place?.seq ?? null))
  const shown = isNow ? board : moment && 'board' in moment ? moment.board : null
  const when = place ? sayTime(place.at, language) : ''

  const restore = async (seq: number) => {
    try {
      const { undo } = await restoreMoment(session.boardId, session.token(), seq)
      session.noteDone(undo)
      showToast(t('history.didRestore', { when }))
      onClose()
    } catch (error) {
      showToast(error instanceof ApiError && error.status > 0 ? error.message : t('history.failed'))
    }
  }

  return (
    <Dialog title={t('history.title')} open look="full" onClose={onClose}>
      <div className={styles.history} data-testid="history">
        <div className={styles.top}>
          <div className={styles.band} data-past={!isNow || undefined} data-testid="history-band">
            <p className={styles.when}>
              <strong>{t(isNow ? 'history.now' : 'history.past')}</strong>
              {!isNow && place && (
                <>
                  <span className="figures">{when}</span>
                  <span>{place.events.map((event) => wordsOfEvent(event, board, t)).join('、')}</span>
                  <span className={styles.counts}>{wordsOfCounts(place.counts, t)}</span>
                </>
              )}
            </p>
            <div className={styles.buttons}>
              {!isNow && <Button onClick={() => setChosen(null)}>{t('history.backToNow')}</Button>}
              {!isNow && mayDo(session.me(), 'records.restore') && (
                <Button look="primary" data-testid="restore-moment" onClick={() => setAsks(true)}>
                  {t('history.restore')}
                </Button>
              )}
            </div>
          </div>
          {places && places.length > 1 && <TimeSlider places={places} index={index} onMove={setChosen} />}
          {isNow && mayDo(session.me(), 'moment.name') && <NameMoment onNamed={load} />}
        </div>
        {(failed || (moment && 'failed' in moment && !isNow)) && <p role="alert">{t('history.failed')}</p>}
        {!places && !failed && <Skeleton label={t('common.loading')} />}
        {places && shown && <PastBoard board={shown} />}
      </div>
      {asks && place && (
        <ConfirmDialog
          title={t('history.restoreTitle', { when })}
          yes={t('history.restore')}
          no={t('common.cancel')}
          onAnswer={(isYes) => {
            setAsks(false)
            if (isYes) void restore(place.seq)
          }}
        >
          {t('history.restoreMeans')}
        </ConfirmDialog>
      )}
    </Dialog>
  )
}

/** Read when the dialog opens, and again when a moment got a name. */
function usePlaces() {
  const session = useSession()
  const [places, setPlaces] = useState<Place[] | null>(null)
  const [failed, setFailed] = useState(false)
  const load = () =>
    getTimeline(session.boardId, session.token()).then(
      (timeline) => {
        setPlaces(placesOf(timeline))
        setFailed(false)
      },
      () => setFailed(true),
    )
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each board
  useEffect(() => void load(), [session])
  return { places, failed, load }
}
