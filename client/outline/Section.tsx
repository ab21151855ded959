// One category of the outline: heading, how many notes, a button to add one, its clusters and its loose notes.
import Lock from 'lucide-react/icons/lock'
import Plus from 'lucide-react/icons/plus'
import { type FocusEvent, lazy, Suspense, useState } from 'react'
import { laneLock } from '../../shared/model/lock'
import { mayEver } from '../../shared/permissions'
import { useDialog } from '../actions/dialogStore'
import { isLaneLockedFor } from '../actions/lockedFor'
import { useMeeting, useSession, useTranslate } from '../state/session'
import { Button } from '../ui/Button'
import { CategoryMark } from '../ui/CategoryMark'
import { ClusterItem } from './ClusterItem'
import { itemAround } from './itemFocus'
import { LooseNotes } from './LooseNotes'
import type { OutlineSection } from './outlineOf'
import styles from './Section.module.css'

const LockToggle = lazy(() => import('../agenda/LockToggle'))

interface Props {
  section: OutlineSection
  tableNames: ReadonlyMap<string, string>
  hasMenu: (id: string) => boolean
  isFiltered: boolean
}

/** Clusters and loose notes shown at first, and how many more at each press: so that 10,000 notes open at once. */
const firstItems = 150
const moreItems = 500
/** The newest are always shown: what people write now must not be hidden behind a button. */
const newestItems = 30

export function Section({ section, tableNames, hasMenu, isFiltered }: Props) {
  const t = useTranslate()
  const open = useDialog((state) => state.open)
  const session = useSession()
  const mayAdd = mayEver(session.me().role, 'note.add')
  const { locks } = useMeeting()
  const isMarked = locks.includes('board') || locks.includes(laneLock(section.category))
  const isClosed = isLaneLockedFor(session, section.category)
  const [limit, setLimit] = useState(firstItems)
  const [focusedId, setFocusedId] = useState<string | null>(null)
  const { category, clusters, loose, itemCount, stacks } = section
  const key = category ?? 'none'
  const name = t(`category.${key}`)
  const shownClusters = clusters.slice(0, limit)
  const shown = loose.slice(0, Math.max(0, limit - clusters.length))
  const newest = loose.slice(Math.max(shown.length, loose.length - newestItems))
  const hidden = clusters.length + loose.length - shownClusters.length - shown.length - newest.length
  const firstId = clusters[0]?.cluster.id ?? shown[0]?.id ?? null
  const stopId = focusedId !== null && holds(section, focusedId) ? focusedId : firstId
  const onFocus = (event: FocusEvent) => {
    const id = itemAround(event.target)?.dataset.record
    if (id) setFocusedId(id)
  }
  return (
    <section
      className={styles.section}
      data-testid={`column-${key}`}
      data-column={key}
      aria-labelledby={`heading-${key}`}
    >
      <header className={styles.header}>
        <CategoryMark category={category} />
        <h2 id={`heading-${key}`} tabIndex={-1}>
          {name}
        </h2>
        <span className={styles.count}>{t('outline.itemCount', { count: itemCount })}</span>
        <Suspense fallback={null}>
          <LockToggle lock={laneLock(category)} name={name} />
        </Suspense>
        {isMarked && (
          <span className={styles.locked} title={t('board.lockedMeans')}>
            <Lock size={16} aria-hidden />
            {t('board.locked')}
          </span>
        )}
        {mayAdd && (
          <Button
            disabled={isClosed}
            title={isClosed ? t('board.lockedMeans') : undefined}
            look="quiet"
            icon={<Plus size={18} aria-hidden />}
            aria-label={t('outline.addNoteTo', { category: name })}
            data-testid={`add-note-${key}`}
            onClick={() => open({ kind: 'addNote', category })}
          >
            {t('outline.add')}
          </Button>
        )}
      </header>
      {clusters.length + loose.length === 0 && (
        <p className={styles.empty}>{t(isFiltered ? 'outline.nothingFound' : 'outline.emptyColumn')}</p>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the focus of the items inside bubbles up */}
      <div className={styles.lists} onFocus={onFocus}>
        {clusters.length > 0 && (
          <ul className={styles.clusters} aria-label={t('outline.clustersOf', { category: name })}>
            {shownClusters.map((group) => (
              <ClusterItem
                key={group.cluster.id}
                group={group}
                stopId={stopId}
                hasMenu={hasMenu}
                tableNames={tableNames}
                stacks={stacks}
              />
            ))}
          </ul>
        )}
        <LooseNotes notes={shown} {...{ category, stopId, hasMenu, tableNames, stacks }} />
        {hidden > 0 && (
          <Button className={styles.more} onClick={() => setLimit(limit + moreItems)}>
            {t('outline.showMore', { count: hidden })}
          </Button>
        )}
        <LooseNotes notes={newest} {...{ category, stopId, hasMenu, tableNames, stacks }} />
      </div>
    </section>
  )
}

function holds({ clusters, loose }: OutlineSection, id: string): boolean {
  if (loose.some((note) => note.id === id)) return true
  return clusters.some(({ cluster, notes }) => cluster.id === id || notes.some((note) => note.id === id))
}
