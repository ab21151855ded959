// All strips under the top bar, the most pressing first.
import { useVisit } from '../open/visit'
import { useAddress } from '../route/address'
import { parseRoute } from '../route/parseRoute'
import { loadAtRest } from '../ui/loadAtRest'
import { ConnectionBanner } from './ConnectionBanner'
import { InAppBanner } from './InAppBanner'
import { NoticeBanner } from './NoticeBanner'

/** Loaded before anything can be refused, as a rule; it has all the reasons with it. */
const RefusedBanner = loadAtRest(() => import('./RefusedBanner'))

export function Banners() {
  const { capability } = useVisit()
  const route = parseRoute(useAddress().pathname)
  const view = route.name === 'board' ? route.view : 'board'
  return (
    <>
      <RefusedBanner />
      <ConnectionBanner />
      <InAppBanner />
      {view !== 'worksheet' && <NoticeBanner capability={capability} />}
    </>
  )
}
