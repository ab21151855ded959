// Quick entry for phones: from the QR code to the first note without a question that could wait.
import { lazy, Suspense } from 'react'
import { join } from '../../shared/i18n/areas/join'
import { mayEver } from '../../shared/permissions'
import { ConnectionBanner } from '../notice/ConnectionBanner'
import { InAppBanner } from '../notice/InAppBanner'
import { useNoticeRead } from '../notice/useNoticeRead'
import { useVisit } from '../open/visit'
import { addMessages } from '../state/messages'
import { useBoard, useSession } from '../state/session'
import { EntryForm } from './EntryForm'
import { JoinHeader } from './JoinHeader'
import styles from './JoinScreen.module.css'
import { MyNotes } from './MyNotes'
import { listMyWordings } from './myWordings'
import { ObserverWords } from './ObserverWords'
import { useUnanswered } from './unanswered'
import { useEntry } from './useEntry'
import { Welcome } from './Welcome'

addMessages(join)

const Wordings = lazy(() => import('./Wordings'))

export default function JoinScreen() {
  const session = useSession()
  const { capability } = useVisit()
  const [noticeRead, acceptNotice] = useNoticeRead(session.boardId, capability)
  const [entry, changeEntry] = useEntry(session.boardId)
  const [unanswered, send] = useUnanswered()
  const hasWordings = listMyWordings(useBoard(), session.me().memberId, (id) => session.owns(id)).length > 0
  const mayWrite = mayEver(session.me().role, 'note.add')
  return (
    <div className={styles.page}>
      <InAppBanner />
      <ConnectionBanner />
      <JoinHeader />
      <main className={styles.main}>
        {!mayWrite && <ObserverWords />}
        {mayWrite && !noticeRead && <Welcome onStart={acceptNotice} />}
        {mayWrite && noticeRead && (
          <>
            <EntryForm entry={entry} onChange={changeEntry} send={send} />
            {hasWordings && (
              <Suspense fallback={null}>
                <Wordings />
              </Suspense>
            )}
            <MyNotes unanswered={unanswered} send={send} onEdit={changeEntry} editing={entry.editing} />
          </>
        )}
      </main>
    </div>
  )
}
