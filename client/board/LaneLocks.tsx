// A padlock at the right end of each lane's header, for those who run the meeting. It follows the camera by itself:
// nothing is rendered while the picture moves.
import { useEffect, useRef } from 'react'
import { laneLock } from '../../shared/model/lock'
import { mayEver } from '../../shared/permissions'
import { toScreen } from '../../shared/scene/camera'
import { laneCategories } from '../../shared/scene/scene'
import LockToggle from '../agenda/LockToggle'
import { useCanvas } from '../canvas/canvasStore'
import { useSession, useTranslate } from '../state/session'
import { useView } from '../state/view'
import styles from './LaneLocks.module.css'

/** A narrower lane has room for its name only. */
const minLanePx = 150
const sizePx = 40

export default function LaneLocks() {
  const t = useTranslate()
  const ref = useRef<HTMLDivElement>(null)
  const mayLock = mayEver(useSession().me().role, 'meeting.lock')
  useEffect(() => {
    const place = () => ref.current && placeAll(ref.current)
    place()
    const stops = [useView.subscribe(place), useCanvas.subscribe(place)]
    return () => {
      for (const stop of stops) stop()
    }
  }, [])
  if (!mayLock) return null
  return (
    <div ref={ref} className={styles.locks}>
      {laneCategories.map((category) => (
        <div key={category ?? 'none'} className={styles.place} hidden>
          <LockToggle lock={laneLock(category)} name={t(`category.${category ?? 'none'}`)} />
        </div>
      ))}
    </div>
  )
}

function placeAll(box: HTMLElement): void {
  const { scene, view } = useCanvas.getState()
  const { camera } = useView.getState()
  for (const lane of scene?.lanes ?? []) {
    const place = box.children[lane.index]
    if (!(place instanceof HTMLElement)) continue
    const width = lane.width * camera.zoom
    const right = toScreen(camera, { x: lane.x + lane.width, y: 0 }).x
    place.hidden = width < minLanePx || right < sizePx || right > view.width
    place.style.transform = `translateX(${Math.round(right - sizePx)}px)`
  }
}
