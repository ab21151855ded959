// Who did what, newest first: each line leads to what it was about.
import { useCallback, useEffect, useState } from 'react'
import type { ActivityLine, ActivityPage } from '../../shared/people/activityPage'
import { getActivity } from '../api/people'
import { useLanguage } from '../state/language'
import { useBoard, useSession, useTranslate } from '../state/session'
import { Button } from '../ui/Button'
import { EmptyState } from '../ui/EmptyState'
import { Skeleton } from '../ui/Skeleton'
import styles from './ActivityTab.module.css'
import { nameMembers } from './memberNames'
import { sayTime } from './sayTime'
import { canJumpTo, useJumpTo } from './useJumpTo'
import type { RosterState } from './useRoster'
import { wordsOfActivity } from './wordsOfActivity'

const refreshMs = 5_000

export function ActivityTab({ roster }: { roster: RosterState }) {
  const t = useTranslate()
  const language = useLanguage()
  const board = useBoard()
  const { entries, next, showEarlier } = useActivity()
  const jumpTo = useJumpTo()
  if (!entries) return <Skeleton label={t('common.loading')} />
  const names = nameMembers(roster.members ?? [], t)
  return (
    <>
      <p className={styles.hint}>{t('people.activityMeans')}</p>
      {entries.length === 0 && <EmptyState title={t('people.noActivity')} />}
      <ol className={styles.list}>
        {entries.map((entry) => {
          const record = entry.ids.map((id) => board.get(id)).find(canJumpTo)
          return (
            <li key={`${entry.at} ${entry.memberId} ${entry.t} ${entry.ids[0]}`} className={styles.line}>
              <time className={`${styles.when} figures`}>{sayTime(entry.at, language)}</time>
              <span className={styles.words}>{wordsOfActivity(entry, { board, names, t })}</span>
              {record && (
                <Button look="quiet" onClick={() => jumpTo(record)}>
                  {t('people.show')}
                </Button>
              )}
            </li>
          )
        })}
      </ol>
      {next !== null && <Button onClick={showEarlier}>{t('people.more')}</Button>}
    </>
  )
}

/** The newest page, kept fresh, and the earlier ones that were asked for. */
function useActivity() {
  const session = useSession()
  const [newest, setNewest] = useState<ActivityPage | null>(null)
  const [earlier, setEarlier] = useState<ActivityPage | null>(null)
  const ask = useCallback(
    (before: number | null) => getActivity(session.boardId, session.token(), before).catch(() => null),
    [session],
  )
  useEffect(() => {
    let isHere = true
    const load = () =>
      void ask(null).then((page) => {
        if (isHere && page) setNewest(page)
      })
    load()
    const timer = setInterval(load, refreshMs)
    return () => {
      isHere = false
      clearInterval(timer)
    }
  }, [ask])
  const next = earlier ? earlier.next : (newest?.next ?? null)
  const showEarlier = async () => {
    const page = await ask(next)
    if (page) setEarlier({ entries: [...(earlier?.entries ?? []), ...page.entries], next: page.next })
  }
  return { entries: newest && join(newest.entries, earlier?.entries ?? []), next, showEarlier }
}

/** New ones push others out of the newest page, which then may be in both or in neither until the next page is asked. */
function join(newest: readonly ActivityLine[], earlier: readonly ActivityLine[]): ActivityLine[] {
  const last = newest.at(-1)?.at ?? 0
  return [...newest, ...earlier.filter(({ at }) => at < last)]
}
