// What the canvas shows, for those who hear the board instead of seeing it: headings and lists without controls, out
// of sight beside the canvas. Every command is in the full outline, one link away.

import { memo, useDeferredValue, useMemo } from 'react'
import { speakerName } from '../../shared/i18n/speakerName'
import { wordingOf } from '../../shared/model/cluster'
import { type StickyNote, shownText, speakerOf } from '../../shared/model/note'
import { Link } from '../route/Link'
import { useBoard, useSession, useTranslate } from '../state/session'
import { useView } from '../state/view'
import { type OutlineSection, outlineOf } from './outlineOf'
import styles from './SpokenOutline.module.css'

/** More of one list than anybody listens to; the rest is in the full outline. */
const maxItems = 200

export default function SpokenOutline() {
  const t = useTranslate()
  const session = useSession()
  // Never in the canvas's way: this waits until nothing more pressing is to be drawn.
  const board = useDeferredValue(useBoard())
  const tableId = useView((state) => state.tableId)
  const sections = useMemo(() => outlineOf(board, { tableId, query: '' }), [board, tableId])
  return (
    <>
      <Link className={styles.skip} href={`/b/${session.boardId}/outline`}>
        {t('outline.openFull')}
      </Link>
      <section className="visually-hidden" data-testid="outline" aria-label={t('outline.spoken')}>
        {sections.map((section) => (
          <SpokenSection key={section.category ?? 'none'} section={section} />
        ))}
      </section>
    </>
  )
}

function SpokenSection({ section }: { section: OutlineSection }) {
  const t = useTranslate()
  const { category, clusters, loose, itemCount, stacks } = section
  const key = category ?? 'none'
  return (
    <section data-testid={`column-${key}`}>
      <h2>{`${t(`category.${key}`)} ${itemCount}`}</h2>
      <ul>
        {clusters.slice(0, maxItems).map(({ cluster, notes }) => (
          <li key={cluster.id}>
            <strong>{wordingOf(cluster, notes) || t('outline.unnamed')}</strong>
            <ul>
              {notes.map((note) => (
                <SpokenStack key={note.id} note={note} behind={stacks.get(note.id)} />
              ))}
            </ul>
          </li>
        ))}
        {loose.slice(0, maxItems).map((note) => (
          <SpokenStack key={note.id} note={note} behind={stacks.get(note.id)} />
        ))}
      </ul>
    </section>
  )
}

/** A note, then those merged into it. */
function SpokenStack({ note, behind }: { note: StickyNote; behind: readonly StickyNote[] | undefined }) {
  return (
    <>
      <SpokenNote note={note} />
      {behind?.map((other) => (
        <SpokenNote key={other.id} note={other} />
      ))}
    </>
  )
}

const SpokenNote = memo(function SpokenNote({ note }: { note: StickyNote }) {
  const t = useTranslate()
  const name = speakerName(speakerOf(note), t)
  return (
    <li data-testid={`note-${note.id}`}>
      {shownText(note)} — {name}
    </li>
  )
})
