// The roster: everybody who ever came, found by name or agency; one of them opened to be changed; who agreed.
import { useState } from 'react'
import { useSession, useTranslate } from '../state/session'
import { matchesSearch } from '../text/matchesSearch'
import { Button } from '../ui/Button'
import { Skeleton } from '../ui/Skeleton'
import { Consents } from './Consents'
import { nameMembers } from './memberNames'
import { RosterItem } from './RosterItem'
import styles from './RosterTab.module.css'
import { sortRoster } from './sortRoster'
import type { RosterState } from './useRoster'

const shownAtFirst = 100

export function RosterTab({ roster }: { roster: RosterState }) {
  const t = useTranslate()
  const { memberId: mine } = useSession().me()
  const [query, setQuery] = useState('')
  const [shown, setShown] = useState(shownAtFirst)
  const [opened, setOpened] = useState<string | null>(null)
  if (!roster.members) return roster.failed ? null : <Skeleton label={t('common.loading')} />
  const { members, refresh } = roster
  const names = nameMembers(members, t)
  const found = sortRoster(members, names).filter(({ memberId, unit }) =>
    matchesSearch(query, names.get(memberId) ?? '', unit),
  )
  const here = members.filter(({ online }) => online > 0).length
  return (
    <>
      <p className={`${styles.counts} figures`} role="status">
        {t('people.counts', { here, all: members.length })}
      </p>
      <input
        type="search"
        className={styles.search}
        aria-label={t('people.search')}
        placeholder={t('people.search')}
        value={query}
        onChange={({ target }) => setQuery(target.value)}
      />
      {found.length === 0 && <p className={styles.none}>{t('people.nobodyFound')}</p>}
      <ul className={styles.list}>
        {found.slice(0, shown).map((member) => (
          <RosterItem
            key={member.memberId}
            member={member}
            name={names.get(member.memberId) ?? ''}
            isMine={member.memberId === mine}
            opening={{
              isOpen: opened === member.memberId,
              toggle: () => setOpened(opened === member.memberId ? null : member.memberId),
            }}
            refresh={refresh}
          />
        ))}
      </ul>
      {found.length > shown && (
        <Button look="quiet" onClick={() => setShown(shown + shownAtFirst)}>
          {t('people.showMore')}
        </Button>
      )}
      <Consents members={members} />
    </>
  )
}
