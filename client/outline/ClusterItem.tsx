// One cluster in the outline: the wording that its notes stand for, then the notes.
import Ellipsis from 'lucide-react/icons/ellipsis'
import type { Stacks } from '../../shared/model/stack'
import { useVotes } from '../polls/votesStore'
import { useTranslate } from '../state/session'
import { useView } from '../state/view'
import { LiveTextField } from '../text/LiveTextField'
import { CategoryMark } from '../ui/CategoryMark'
import { IconButton } from '../ui/IconButton'
import styles from './ClusterItem.module.css'
import { NoteItem } from './NoteItem'
import type { OutlineCluster } from './outlineOf'
import { SelectBox } from './SelectBox'

interface Props {
  group: OutlineCluster
  /** The record of this section that the Tab key stops at. */
  stopId: string | null
  hasMenu: (id: string) => boolean
  tableNames: ReadonlyMap<string, string>
  stacks: Stacks
}

export function ClusterItem({ group, stopId, hasMenu, tableNames, stacks }: Props) {
  const t = useTranslate()
  const { cluster, notes, voiceCount, rowTitle, linkedTo } = group
  const isSelected = useView((state) => state.selection.includes(cluster.id))
  const votes = useVotes((state) => state.counts.get(cluster.id))
  const tabIndex = stopId === cluster.id ? 0 : -1
  return (
    <li
      className={styles.cluster}
      data-testid={`cluster-${cluster.id}`}
      data-record={cluster.id}
      data-selected={isSelected}
      tabIndex={tabIndex}
    >
      <div className={styles.head}>
        {hasMenu(cluster.id) && (
          <SelectBox id={cluster.id} label={cluster.title || t('outline.unnamed')} tabIndex={tabIndex} />
        )}
        <CategoryMark category={cluster.category} />
        <div className={styles.words}>
          <h3 className={styles.title} data-focus-first>
            <LiveTextField recordId={cluster.id} field="title" label={t('outline.clusterTitle')} />
          </h3>
          <p className={styles.meta}>
            {notes.length > 0 && <span>{t('outline.noteCount', { count: voiceCount })}</span>}
            {rowTitle !== null && (
              <span>{t('outline.inRow', { title: rowTitle || t('outline.unnamedRow') })}</span>
            )}
            {votes !== undefined && (
              <span className={styles.mark}>{t('outline.votes', { count: votes })}</span>
            )}
            {cluster.minority && <span className={styles.mark}>{t('outline.minority')}</span>}
            {cluster.declined && <span className={styles.mark}>{t('outline.declined')}</span>}
          </p>
          {linkedTo.map((words) => (
            <p key={words} className={styles.link}>
              <span aria-hidden>→ </span>
              <span className="visually-hidden">{t('outline.linkedToLabel')}</span>
              {words || t('outline.unnamed')}
            </p>
          ))}
        </div>
        {hasMenu(cluster.id) && (
          <IconButton
            label={t('outline.actions')}
            tabIndex={tabIndex}
            data-menu={cluster.id}
            aria-haspopup="menu"
          >
            <Ellipsis size={20} aria-hidden />
          </IconButton>
        )}
      </div>
      {notes.length > 0 && (
        <ul className={styles.notes}>
          {notes.map((note) => (
            <NoteItem
              key={note.id}
              note={note}
              isStop={stopId === note.id}
              hasMenu={hasMenu(note.id)}
              tableName={tableNames.get(note.tableId ?? '')}
              merged={stacks.get(note.id)?.length ?? 0}
            />
          ))}
        </ul>
      )}
    </li>
  )
}
