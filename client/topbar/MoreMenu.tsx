// 更多: one way to what is needed now and then, so that the bar stays calm. What it offers is loaded when it is opened.
import Ellipsis from 'lucide-react/icons/ellipsis'
import { lazy, Suspense, useEffect } from 'react'
import { stopLeading, useLead } from '../follow/leadState'
import { useSinceLeft } from '../history/sinceLeft'
import { useTranslate } from '../state/session'
import { Popover } from '../ui/Popover'

const MoreItems = lazy(() => import('./MoreItems'))
const LeadingBanner = lazy(() => import('../follow/LeadingBanner'))

export function MoreMenu({ showsCanvas }: { showsCanvas: boolean }) {
  const t = useTranslate()
  const isLeading = useLead((state) => state.isLeading)
  const isNews = useSinceLeft((state) => state.changes !== null)
  // Whoever leaves the canvas has nothing to show any more.
  useEffect(() => (showsCanvas ? stopLeading : undefined), [showsCanvas])
  return (
    <Popover
      label={t('topbar.more')}
      icon={<Ellipsis size={20} aria-hidden />}
      isActive={isLeading || isNews}
    >
      {(close) => (
        <Suspense fallback={null}>
          <MoreItems showsCanvas={showsCanvas} close={close} />
        </Suspense>
      )}
    </Popover>
  )
}

/** Over the screen while this person leads. */
export function LeadingNow() {
  const isLeading = useLead((state) => state.isLeading)
  if (!isLeading) return null
  return (
    <Suspense fallback={null}>
      <LeadingBanner />
    </Suspense>
  )
}
