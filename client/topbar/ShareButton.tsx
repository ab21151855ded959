// Opens the share dialog; its code is loaded when it is first asked for.
import Share2 from 'lucide-react/icons/share-2'
import { lazy, Suspense } from 'react'
import { useShareDialog } from '../share/shareDialogState'
import { useTranslate } from '../state/session'
import { Button } from '../ui/Button'
import styles from './ShareButton.module.css'

const ShareDialog = lazy(() => import('../share/ShareDialog'))

export function ShareButton() {
  const t = useTranslate()
  const { open, setOpen } = useShareDialog()
  return (
    <>
      <Button
        look="primary"
        className={styles.share}
        icon={<Share2 size={18} aria-hidden />}
        onClick={() => setOpen(!open)}
      >
        {t('topbar.share')}
      </Button>
      {open && (
        <Suspense fallback={null}>
          <ShareDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
