// The notice on the full board: a strip until it has been read, in nobody's way.
import { mayEver } from '../../shared/permissions'
import { useSession, useTranslate } from '../state/session'
import { Banner } from '../ui/Banner'
import { Button } from '../ui/Button'
import { NoticeWords } from './NoticeWords'
import { useNoticeRead } from './useNoticeRead'

export function NoticeBanner({ capability }: { capability: string }) {
  const t = useTranslate()
  const session = useSession()
  const [read, accept] = useNoticeRead(session.boardId, capability)
  if (read || !mayEver(session.me().role, 'note.add')) return null
  const action = (
    <Button look="primary" onClick={accept}>
      {t('join.noticeAccept')}
    </Button>
  )
  return (
    <Banner tone="info" title={t('join.noticeTitle')} actions={action}>
      <NoticeWords inline />
    </Banner>
  )
}
