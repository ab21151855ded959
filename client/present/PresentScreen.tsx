// The projector: the core question, one column or cluster as large as fits, the legend, and how to join. No controls.
import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { messages } from '../../shared/i18n/catalogue'
import { getLive } from '../../shared/model/board'
import { projectedPoll } from '../../shared/polls/polls'
import { projectedQuestion } from '../../shared/questions/inbox'
import { SceneBuilder } from '../../shared/scene/buildScene'
import { Words } from '../../shared/scene/words'
import { SpeakerTimer } from '../agenda/SpeakerTimer'
import { speakerName } from '../agenda/speakerName'
import { createMeasure } from '../canvas/measureText'
import { usePalette } from '../canvas/usePalette'
import { findShownView } from '../follow/shownView'
import { addMessages } from '../state/messages'
import { useBoard, useMeeting, usePeers, useStatus, useTranslate } from '../state/session'
import { CategoryMark } from '../ui/CategoryMark'
import { PageView } from './PageView'
import { PresentFoot } from './PresentFoot'
import { PresentPoll } from './PresentPoll'
import { PresentQuestion } from './PresentQuestion'
import styles from './PresentScreen.module.css'
import { PresentStep } from './PresentStep'
import { layOutStop, type Room } from './pages'
import { ReportView } from './ReportView'
import { listStops } from './stops'
import { readEveryMs, useWalk } from './useWalk'

addMessages(messages)

export default function PresentScreen() {
  const t = useTranslate()
  const board = useBoard()
  const { title, coreQuestion, speaking } = useMeeting()
  const reportedId = getLive(board, 'table', speaking?.tableId ?? null)?.id
  const { connected } = useStatus()
  const shown = findShownView(usePeers())
  const palette = usePalette()
  const words = useMemo(
    () => new Words(createMeasure(palette.font, 400), createMeasure(palette.font, 600), t),
    [palette.font, t],
  )
  const [builder] = useState(() => new SceneBuilder())
  const scene = useMemo(() => builder.build(board, { tableId: null }), [builder, board])
  const ref = useRef<HTMLElement>(null)
  const room = useRoom(ref)
  const pages = useMemo(
    () => (room ? listStops(scene).flatMap((stop) => layOutStop(stop, words, room)) : []),
    [scene, words, room],
  )
  const question = projectedQuestion(board)
  const poll = projectedPoll(board)
  const isAsked = question !== undefined || poll !== undefined
  const page = useWalk(pages, shown, readEveryMs(location.search))
  return (
    <div className={styles.screen} data-testid="present" data-led={shown ? shown.view.mode : undefined}>
      <header className={styles.head}>
        <h1 className={styles.question}>{coreQuestion || title}</h1>
        <PresentStep />
        {speaking && (
          <h2 className={styles.focus} data-testid="present-speaker">
            <span className={styles.speaker}>{speakerName(board, speaking, t)}</span>
            <SpeakerTimer speaking={speaking} isLarge />
          </h2>
        )}
        {page && !reportedId && !isAsked && (
          <h2 className={styles.focus} data-testid="present-focus">
            <CategoryMark category={page.stop.lane} />
            <span className={styles.lane}>{t(`category.${page.stop.lane ?? 'none'}`)}</span>
            {page.stop.title && <span className={styles.title}>{page.stop.title}</span>}
            {page.count > 1 && (
              <span className={`${styles.count} figures`}>
                {t('present.page', { page: page.index + 1, pages: page.count })}
              </span>
            )}
          </h2>
        )}
      </header>
      <main ref={ref} className={styles.stage}>
        {question && <PresentQuestion question={question} />}
        {poll && !question && <PresentPoll poll={poll} />}
        {reportedId && !isAsked && (
          <ReportView key={reportedId} tableId={reportedId} everyMs={readEveryMs(location.search)} />
        )}
        {isAsked || reportedId ? null : page && room ? (
          <PageView page={page} picture={{ palette, words, width: room.width, height: room.height }} />
        ) : (
          room && <p className={styles.empty}>{t('present.empty')}</p>
        )}
      </main>
      <PresentFoot note={connected ? '' : t('present.offline')} />
    </div>
  )
}

/** The size of the place for notes; null until it is known. */
function useRoom(ref: { readonly current: HTMLElement | null }): Room | null {
  const [room, setRoom] = useState<Room | null>(null)
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = element
      const pictureHeight = innerHeight
      setRoom((before) =>
        before?.width === width && before.height === height && before.pictureHeight === pictureHeight
          ? before
          : { width, height, pictureHeight },
      )
    }
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    measure()
    return () => observer.disconnect()
  }, [ref])
  return room
}
