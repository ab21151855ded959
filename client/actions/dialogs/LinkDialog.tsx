// The links of one entry: what it is linked to now, and what else it may be linked to.
import Unlink from 'lucide-react/icons/unlink'
import { getLive, live } from '../../../shared/model/board'
import { isColumn, linkTargets } from '../../../shared/model/category'
import { makeId } from '../../../shared/model/id'
import { useBoard, useTranslate } from '../../state/session'
import { CategoryMark } from '../../ui/CategoryMark'
import { Dialog } from '../../ui/Dialog'
import { IconButton } from '../../ui/IconButton'
import { clusterOf, endpointOf } from '../selected'
import { useActionContext } from '../useActions'
import styles from './dialogs.module.css'
import { entryChoices } from './entryChoices'
import { GoneDialog } from './GoneDialog'
import { SearchList } from './SearchList'

export function LinkDialog({ id, onClose }: { id: string; onClose(): void }) {
  const t = useTranslate()
  const board = useBoard()
  const contextOf = useActionContext()
  const cluster = clusterOf(board, id)
  const entry = cluster ?? getLive(board, 'note', id)
  if (!entry || !isColumn(entry.category)) return <GoneDialog onClose={onClose} />
  const targets = linkTargets[entry.category]
  const links = [...live(board, 'link')].filter(
    (link) => link.from === cluster?.id || link.to === cluster?.id,
  )
  const linked = new Set(links.map((link) => (link.from === cluster?.id ? link.to : link.from)))
  const choices = entryChoices(
    board,
    t,
    (other) => isColumn(other.category) && targets.includes(other.category),
  )
  const wordsOf = new Map(entryChoices(board, t, (other) => linked.has(other.id)).map((c) => [c.id, c]))
  const nearFirst = (choice: { id: string }) => {
    const rowId = getLive(board, 'cluster', choice.id)?.rowId
    return rowId && rowId === cluster?.rowId ? 0 : 1
  }

  return (
    <Dialog title={t('outline.linkTo')} open onClose={onClose}>
      <div className={styles.stack}>
        <p className={styles.item}>
          <CategoryMark category={entry.category} />
          <span>{entryChoices(board, t, (other) => other.id === entry.id)[0]?.label}</span>
        </p>
        {links.length > 0 && (
          <div>
            <h3 className={styles.heading}>{t('outline.linkedNow')}</h3>
            <ul className={styles.list}>
              {links.map((link) => {
                const other = wordsOf.get(link.from === cluster?.id ? link.to : link.from)
                return (
                  <li key={link.id}>
                    <span className={styles.item}>
                      <span aria-hidden>{link.from === cluster?.id ? '→' : '←'}</span>
                      <CategoryMark category={other?.category ?? null} />
                      <span>{other?.label}</span>
                    </span>
                    <IconButton
                      label={t('outline.unlink', { label: other?.label ?? '' })}
                      onClick={() => {
                        void contextOf().perform(
                          [{ t: 'link.remove', ids: [link.id] }],
                          t('outline.didUnlink'),
                        )
                      }}
                    >
                      <Unlink size={20} aria-hidden />
                    </IconButton>
                  </li>
                )
              })}
            </ul>
          </div>
        )}
        {targets.length > 0 && (
          <div>
            <h3 className={styles.heading}>
              {t('outline.mayLinkTo', { targets: targets.map((c) => t(`category.${c}`)).join('、') })}
            </h3>
            <SearchList
              label={t('outline.searchEntries')}
              choices={choices.filter((c) => !linked.has(c.id)).sort((a, b) => nearFirst(a) - nearFirst(b))}
              onPick={(targetId) => {
                const [from, to] = [endpointOf(board, id), endpointOf(board, targetId)]
                void contextOf().perform([{ t: 'link.add', id: makeId(), from, to }], t('outline.didLink'))
              }}
              empty={t('outline.noTargets')}
            />
          </div>
        )}
      </div>
    </Dialog>
  )
}
