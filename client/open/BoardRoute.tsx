// A board's address: opens the board once and shows the screen that the path names; the session outlives the screen.
import '../../shared/commands/phone'
import { lazy, type ReactNode, Suspense, useEffect, useMemo } from 'react'
import { answersScope } from '../../shared/model/role'
import { ErrorBoundary } from '../notice/ErrorBoundary'
import { ProblemScreen } from '../notice/ProblemScreen'
import { type BoardView, readCapability, readMemberKey } from '../route/parseRoute'
import { SessionProvider, useMeeting, useSession, useStatus, useTranslate } from '../state/session'
import { LoadingScreen } from './LoadingScreen'
import { legendStyle } from './legendStyle'
import type { OpenedBoard, Person } from './openBoard'
import { useOpenBoard } from './useOpenBoard'
import { VisitContext } from './visit'

const BoardScreen = lazyWithEverything(() => import('../board/BoardScreen'))
const OutlineScreen = lazyWithEverything(() => import('./OutlineScreen'))
const WorksheetScreen = lazyWithEverything(() => import('../worksheet/WorksheetScreen'))
const MindMapScreen = lazyWithEverything(() => import('../mindmap/MindMapScreen'))
const PresentScreen = lazyWithEverything(() => import('../present/PresentScreen'))
const loadJoinScreen = () => import('../join/JoinScreen')
const JoinScreen = lazy(loadJoinScreen)

/** A phone that only joins knows a few commands; every other screen brings all of them. */
function lazyWithEverything(load: () => Promise<{ default: () => ReactNode }>) {
  return lazy(async () => {
    const [screen] = await Promise.all([load(), import('../sync/everything')])
    return screen
  })
}

const screens: { readonly [V in BoardView]: () => ReactNode } = {
  board: () => <BoardScreen />,
  outline: () => <OutlineScreen />,
  worksheet: () => <WorksheetScreen />,
  join: () => <JoinScreen />,
  mindmap: () => <MindMapScreen />,
  present: () => <PresentScreen />,
}

interface BoardRouteProps {
  boardId: string
  view: BoardView
  hash: string
}

export default function BoardRoute({ boardId, view, hash }: BoardRouteProps) {
  const { current, reopen } = useOpenBoard(
    boardId,
    { capability: readCapability(hash), memberKey: readMemberKey(hash) },
    view === 'join',
  )
  // A phone fetches its page while its board is being opened.
  useEffect(() => {
    if (view === 'join') void loadJoinScreen()
  }, [view])
  if (current.state === 'failed') return <ProblemScreen problem={current.problem} onRetry={() => reopen()} />
  if (current.state === 'opening') return <LoadingScreen />
  return (
    <SessionProvider session={current.opened.session}>
      <OpenBoard opened={current.opened} view={view} onRename={reopen} />
    </SessionProvider>
  )
}

interface OpenBoardProps {
  opened: OpenedBoard
  view: BoardView
  onRename: (person: Person) => void
}

function OpenBoard({ opened, view, onRename }: OpenBoardProps) {
  const t = useTranslate()
  const { gone, loaded } = useStatus()
  const { title, legend } = useMeeting()
  const { capability, person, memberKey } = opened
  // A link for answers is for the worksheet, whatever path it is opened at.
  const shown = useSession().me().scope === answersScope ? 'worksheet' : view
  const visit = useMemo(
    () => ({ capability, person, memberKey, rename: onRename }),
    [capability, person, memberKey, onRename],
  )
  useEffect(() => {
    document.title = title ? `${title} · ${t('common.product')}` : t('common.product')
  }, [title, t])
  // It was there a moment ago.
  if (gone) return <ProblemScreen problem={gone === 'missing' && loaded ? 'deleted' : gone} />
  if (!loaded) return <LoadingScreen />
  return (
    <VisitContext value={visit}>
      <div style={legendStyle(legend)}>
        <ErrorBoundary key={shown}>
          <Suspense fallback={<LoadingScreen />}>{screens[shown]()}</Suspense>
        </ErrorBoundary>
      </div>
    </VisitContext>
  )
}
