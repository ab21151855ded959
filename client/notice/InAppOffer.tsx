// Offers the system's browser to people inside LINE, Facebook, Instagram or WeChat: calmly, and can be put away.
import { useState } from 'react'
import { useTranslate } from '../state/session'
import { Banner } from '../ui/Banner'
import { Button } from '../ui/Button'
import { CopyButton } from '../ui/CopyButton'
import { type InAppBrowser, outsideLineUrl } from './inAppBrowser'

export default function InAppOffer({ app }: { app: InAppBrowser }) {
  const t = useTranslate()
  const [stays, setStays] = useState(false)
  if (stays) return null
  const actions = (
    <>
      {app === 'line' && (
        <Button look="primary" onClick={() => location.assign(outsideLineUrl(location.href))}>
          {t('sync.inAppOpen')}
        </Button>
      )}
      <CopyButton text={location.href} label={t('sync.inAppCopy')} />
      <Button look="quiet" onClick={() => setStays(true)}>
        {t('sync.inAppStay')}
      </Button>
    </>
  )
  return (
    <Banner tone="info" title={t('sync.inAppTitle')} actions={actions}>
      {t(app === 'line' ? 'sync.inAppLine' : 'sync.inAppOther')}
    </Banner>
  )
}
