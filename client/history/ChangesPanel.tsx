// What changed since one left: how much of what, and a list of which each line leads to its place.

import { textsOfRecord } from '../../shared/history/findCopies'
import { history } from '../../shared/i18n/areas/history'
import { people } from '../../shared/i18n/areas/people'
import { sayTime } from '../people/sayTime'
import { canJumpTo, useJumpTo } from '../people/useJumpTo'
import { SidePanel } from '../side/SidePanel'
import { useSide } from '../side/sideStore'
import { useLanguage } from '../state/language'
import { addMessages } from '../state/messages'
import { useBoard, useTranslate } from '../state/session'
import { Button } from '../ui/Button'
import { EmptyState } from '../ui/EmptyState'
import styles from './ChangesPanel.module.css'
import { useSinceLeft } from './sinceLeft'
import { wordsOfKind } from './wordsOfPlace'

addMessages({ ...people, ...history })

/** Of each kind: it is a reminder, not a second board. */
const shownOfKind = 30

export default function ChangesPanel() {
  const t = useTranslate()
  const language = useLanguage()
  const board = useBoard()
  const jumpTo = useJumpTo()
  const { changes, forget } = useSinceLeft()
  const close = useSide((state) => state.close)
  return (
    <SidePanel title={t('history.changes')} testId="changes">
      <div className={styles.content}>
        {!changes && <EmptyState title={t('history.noChanges')} />}
        {changes && (
          <>
            <p className={styles.since}>
              {t('history.changesSince', { when: sayTime(changes.at ?? 0, language) })}
            </p>
            {changes.lists.map(({ kind, count, ids }) => (
              <section key={kind}>
                <h3 className={styles.heading}>{wordsOfKind(kind, count, t)}</h3>
                <ul className={styles.list}>
                  {ids.slice(0, shownOfKind).flatMap((id) => {
                    const record = board.get(id)
                    const words = record && textsOfRecord(record).find(Boolean)
                    if (!record || !words) return []
                    return (
                      <li key={id} className={styles.line}>
                        <span className={styles.words}>{words}</span>
                        {canJumpTo(record) && (
                          <Button look="quiet" onClick={() => jumpTo(record)}>
                            {t('history.show')}
                          </Button>
                        )}
                      </li>
                    )
                  })}
                </ul>
              </section>
            ))}
            <Button
              onClick={() => {
                forget()
                close()
              }}
            >
              {t('history.changesSeen')}
            </Button>
          </>
        )}
      </div>
    </SidePanel>
  )
}
