// The links of one entry, in both directions, with adding and removing them.
import Link2 from 'lucide-react/icons/link-2'
import Unlink from 'lucide-react/icons/unlink'
import { live } from '../../shared/model/board'
import { linkTargets } from '../../shared/model/category'
import type { Worksheet, WorksheetEntry } from '../../shared/worksheet/types'
import { useDialog } from '../actions/dialogStore'
import { useClosedPlace } from '../actions/useLocks'
import { useSession, useTranslate } from '../state/session'
import { Button } from '../ui/Button'
import { IconButton } from '../ui/IconButton'
import styles from './EntrySheet.module.css'
import { entryName } from './entryName'
import { useMayArrange } from './useMayArrange'
import { usePerform } from './usePerform'

export function EntryLinks({ entry, worksheet }: { entry: WorksheetEntry; worksheet: Worksheet }) {
  const t = useTranslate()
  const session = useSession()
  const mayArrange = useMayArrange()
  const perform = usePerform()
  const closed = useClosedPlace({})
  const isClosed = closed !== undefined
  const open = useDialog((state) => state.open)
  const links = [...live(session.board(), 'link')].filter(
    (link) => link.from === entry.id || link.to === entry.id,
  )
  const mayLink = mayArrange && linkTargets[entry.column].length > 0
  if (links.length === 0 && !mayLink) return null
  return (
    <section>
      <h3 className={styles.heading}>{t('worksheet.links')}</h3>
      <ul className={styles.links}>
        {links.map((link) => {
          const otherId = link.from === entry.id ? link.to : link.from
          const name = entryName(t, worksheet, otherId, entry.rowId)
          return (
            <li key={link.id} className={styles.link}>
              <span aria-hidden>{link.from === entry.id ? '→' : '←'}</span>
              <span className={styles.linkWords}>
                <strong>{name}</strong> {worksheet.entries.get(otherId)?.text}
              </span>
              {mayArrange && (
                <IconButton
                  label={t('outline.unlink', { label: name })}
                  disabled={isClosed}
                  {...(closed && { title: closed })}
                  onClick={() => void perform([{ t: 'link.remove', ids: [link.id] }], t('outline.didUnlink'))}
                >
                  <Unlink size={18} aria-hidden />
                </IconButton>
              )}
            </li>
          )
        })}
      </ul>
      {mayLink && (
        <Button
          icon={<Link2 size={18} aria-hidden />}
          disabled={isClosed}
          title={closed}
          onClick={() => open({ kind: 'link', id: entry.id })}
        >
          {t('outline.linkTo')}
        </Button>
      )}
    </section>
  )
}
