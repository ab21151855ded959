// Which screen an address means. Every path that is none of ours is told apart from a wrong link by nobody.
export const boardViews = ['board', 'outline', 'worksheet', 'join', 'mindmap', 'present'] as const
export type BoardView = (typeof boardViews)[number]

export type Route =
  | { name: 'home' }
  | { name: 'joinByCode' }
  | { name: 'board'; boardId: string; view: BoardView }
  | { name: 'unknown' }

const boardPath = /^\/b\/([A-Za-z0-9_-]{10,32})(?:\/([a-z]+))?$/

export function parseRoute(pathname: string): Route {
  const path = pathname.length > 1 ? pathname.replace(/\/+$/, '') : pathname
  if (path === '' || path === '/') return { name: 'home' }
  if (path === '/j') return { name: 'joinByCode' }
  const match = boardPath.exec(path)
  const boardId = match?.[1]
  if (!boardId) return { name: 'unknown' }
  const view = boardViews.find((known) => known === (match[2] ?? 'board'))
  return view ? { name: 'board', boardId, view } : { name: 'unknown' }
}

/** The path of a board's screen; the capability, if given, goes into the fragment. */
export function boardPathOf(boardId: string, view: BoardView = 'board', capability = ''): string {
  const path = view === 'board' ? `/b/${boardId}` : `/b/${boardId}/${view}`
  return capability ? `${path}#${capability}` : path
}

/** The capability in an address's fragment; empty when there is none. In-app browsers add things behind it. */
export function readCapability(hash: string): string {
  return /^#([A-Za-z0-9_-]{16,128})/.exec(hash)?.[1] ?? ''
}

/** The path of a personal return link: the same person again, wherever it is opened. */
export function returnPathOf(boardId: string, capability: string, memberKey: string): string {
  return `${boardPathOf(boardId, 'join', capability)}.${memberKey}`
}

/** The member key behind the capability, in a personal return link; empty when there is none. */
export function readMemberKey(hash: string): string {
  return /^#[A-Za-z0-9_-]{16,128}\.([A-Za-z0-9_-]{16,128})/.exec(hash)?.[1] ?? ''
}
