// Composition root of the client: the address decides which screen is loaded and shown.
import './theme.css'
import './entryMessages'
import { lazy, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { ErrorBoundary } from './notice/ErrorBoundary'
import { ProblemScreen } from './notice/ProblemScreen'
import { LoadingScreen } from './open/LoadingScreen'
import { registerServiceWorker } from './registerServiceWorker'
import { useAddress } from './route/address'
import { parseRoute, type Route } from './route/parseRoute'
import { ToastRegion } from './ui/ToastRegion'
import { startTheme } from './ui/theme'

const HomeScreen = lazy(() => import('./home/HomeScreen'))
const JoinByCodeScreen = lazy(() => import('./home/JoinByCodeScreen'))
const BoardRoute = lazy(() => import('./open/BoardRoute'))

function App() {
  const { pathname, hash } = useAddress()
  const route = parseRoute(pathname)
  return (
    // One board's screens share a boundary and a session; another place starts afresh.
    <ErrorBoundary key={route.name === 'board' ? route.boardId : route.name}>
      <Suspense fallback={<LoadingScreen />}>{showRoute(route, hash)}</Suspense>
      <ToastRegion />
    </ErrorBoundary>
  )
}

function showRoute(route: Route, hash: string) {
  if (route.name === 'home') return <HomeScreen />
  if (route.name === 'joinByCode') return <JoinByCodeScreen />
  if (route.name === 'board') return <BoardRoute boardId={route.boardId} view={route.view} hash={hash} />
  return <ProblemScreen problem="notFound" />
}

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
startTheme()
createRoot(root).render(<App />)
registerServiceWorker()
