// Inside LINE, Facebook, Instagram or WeChat: loads the offer of the system's browser, which others never need.
import { lazy, Suspense } from 'react'
import { detectInAppBrowser } from './inAppBrowser'

const InAppOffer = lazy(() => import('./InAppOffer'))

export function InAppBanner() {
  const app = detectInAppBrowser(navigator.userAgent)
  return (
    app && (
      <Suspense fallback={null}>
        <InAppOffer app={app} />
      </Suspense>
    )
  )
}
