// Over the worksheet while it is not finished: exports say so too.
import { useMeeting, useTranslate } from '../state/session'
import { Banner } from '../ui/Banner'

export function DraftBanner() {
  const t = useTranslate()
  const { finishedAt } = useMeeting()
  if (finishedAt !== null) return null
  return (
    <Banner tone="info" title={t('sync.draftTitle')}>
      {t('sync.draftMeans')}
    </Banner>
  )
}
