// The way to one's personal return link.
import { lazy, Suspense, useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslate } from '../state/session'
import { Button } from '../ui/Button'

const ReturnLinkDialog = lazy(() => import('./ReturnLinkDialog'))

export function ReturnLink() {
  const t = useTranslate()
  const [isShown, setIsShown] = useState(false)
  return (
    <>
      <Button look="quiet" onClick={() => setIsShown(true)}>
        {t('join.returnLink')}
      </Button>
      {isShown &&
        createPortal(
          <Suspense fallback={null}>
            <ReturnLinkDialog onClose={() => setIsShown(false)} />
          </Suspense>,
          document.body,
        )}
    </>
  )
}
