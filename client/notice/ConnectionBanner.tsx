// Offline, or a server whose disk takes nothing: what still works and what is safe.
import { useEffect, useState } from 'react'
import { useStatus, useTranslate } from '../state/session'
import { Banner } from '../ui/Banner'

/** A line that is back within this time is no news. */
const graceMs = 2000

export function ConnectionBanner() {
  const t = useTranslate()
  const status = useStatus()
  const offline = useLasting(status.loaded && !status.connected, graceMs)
  if (offline) {
    return (
      <Banner tone="waiting" title={t('sync.offlineTitle')}>
        {t('sync.offlineKept')}
        {!window.isSecureContext && ` ${t('sync.offlineNoReload')}`}
      </Banner>
    )
  }
  if (!status.writable) {
    return (
      <Banner tone="danger" title={t('sync.readOnlyTitle')}>
        {t('sync.readOnlyKept')}
      </Banner>
    )
  }
  return null
}

/** True once `holds` has been true for `afterMs`. */
function useLasting(holds: boolean, afterMs: number): boolean {
  const [lasting, setLasting] = useState(false)
  useEffect(() => {
    if (!holds) return setLasting(false)
    const timer = setTimeout(() => setLasting(true), afterMs)
    return () => clearTimeout(timer)
  }, [holds, afterMs])
  return holds && lasting
}
