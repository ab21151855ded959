// Quick entry for phones: from the QR code to the first note without a question that could wait.
import { lazy, Suspense } from 'react'
import { join } from '../../shared/i18n/areas/join'
import { hasSteps } from '../../shared/model/currentStep'
import { mayEver } from '../../shared/permissions'
import { ConnectionBanner } from '../notice/ConnectionBanner'
import { InAppBanner } from '../notice/InAppBanner'
import { useNoticeRead } from '../notice/useNoticeRead'
import { useVisit } from '../open/visit'
import { addMessages } from '../state/messages'
import { useBoard, useRefused, useSession } from '../state/session'
import { JoinHeader } from './JoinHeader'
import styles from './JoinScreen.module.css'
import { NotesPart } from './NotesPart'
import { ObserverWords } from './ObserverWords'
import { Parts } from './Parts'
import { useUnanswered } from './unanswered'
import { useEntry } from './useEntry'
import { usePart } from './usePart'

addMessages(join)

const Welcome = lazy(() => import('./Welcome'))
const StepStrip = lazy(() => import('./StepStrip'))
const RefusedNotes = lazy(() => import('./RefusedNotes'))
const Questions = lazy(() => import('./Questions'))
const Ballots = lazy(() => import('./Ballots'))

export default function JoinScreen() {
  const session = useSession()
  const { capability } = useVisit()
  const [noticeRead, acceptNotice] = useNoticeRead(session.boardId, capability)
  const [entry, changeEntry] = useEntry(session.boardId)
  const [unanswered, send] = useUnanswered()
  const [part, choosePart] = usePart(entry.text !== '' || entry.question !== '')
  const hasAgenda = hasSteps(useBoard())
  const hasRefused = useRefused().length > 0
  const mayWrite = mayEver(session.me().role, 'note.add')
  const edit: typeof changeEntry = (change) => {
    choosePart('question' in change ? 'questions' : 'notes')
    changeEntry(change)
  }
  return (
    <div className={styles.page}>
      <InAppBanner />
      <ConnectionBanner />
      <JoinHeader />
      {hasAgenda && (
        <Suspense fallback={<div className={styles.strip} />}>
          <StepStrip />
        </Suspense>
      )}
      <main className={styles.main}>
        {!mayWrite && <ObserverWords />}
        {mayWrite && !noticeRead && (
          <Suspense fallback={null}>
            <Welcome onStart={acceptNotice} />
          </Suspense>
        )}
        {mayWrite && noticeRead && (
          <>
            <Parts shown={part} onChoose={choosePart} />
            <Suspense fallback={null}>
              {hasRefused && <RefusedNotes send={send} onEdit={edit} />}
              {part === 'questions' && <Questions entry={entry} onChange={changeEntry} />}
              {part === 'votes' && <Ballots />}
            </Suspense>
            {part === 'notes' && (
              <NotesPart entry={entry} onChange={changeEntry} unanswered={unanswered} send={send} />
            )}
          </>
        )}
      </main>
    </div>
  )
}
