// 主持人請大家看這裡: a calm strip with a button. Nobody's picture moves before they press it, nor while they write.
import { useEffect, useState } from 'react'
import { present } from '../../shared/i18n/areas/present'
import { useVisit } from '../open/visit'
import { navigate, useAddress } from '../route/address'
import { boardPathOf, parseRoute } from '../route/parseRoute'
import { addMessages } from '../state/messages'
import { usePeers, useSession, useTranslate } from '../state/session'
import { Banner } from '../ui/Banner'
import { Button } from '../ui/Button'
import { findShownView, type Shown } from './shownView'
import { useGoingThere } from './useGoingThere'

addMessages(present)

export default function FollowBanner() {
  const t = useTranslate()
  const { boardId } = useSession()
  const { capability } = useVisit()
  const shown = findShownView(usePeers())
  const route = parseRoute(useAddress().pathname)
  const isOnBoard = route.name === 'board' && route.view === 'board'
  /** The call that was answered, and whether by going along. */
  const [answer, setAnswer] = useState({ key: '', goes: false })
  const isAnswered = shown !== null && answer.key === shown.key
  const goes = isAnswered && answer.goes
  const leave = () => shown && setAnswer({ key: shown.key, goes: false })
  useGoingThere(goes && isOnBoard ? shown.view : null, leave)
  useEffect(() => {
    if (!shown) setAnswer({ key: '', goes: false })
  }, [shown])
  if (!shown || (isAnswered && !(goes && shown.view.mode === 'follow'))) return null

  const go = () => {
    setAnswer({ key: shown.key, goes: true })
    if (!isOnBoard) navigate(boardPathOf(boardId, 'board', capability))
  }
  if (goes) {
    return (
      <Banner tone="info" actions={<Button onClick={leave}>{t('follow.leave')}</Button>}>
        {t('follow.following')}
      </Banner>
    )
  }
  const isBring = shown.view.mode === 'bring'
  const actions = (
    <>
      <Button look="primary" onClick={go}>
        {t(isBring ? 'follow.go' : 'follow.follow')}
      </Button>
      <Button look="quiet" onClick={leave}>
        {t('follow.later')}
      </Button>
    </>
  )
  return (
    <Banner tone="info" title={titleOf(shown)} actions={actions}>
      {shown.name && t('follow.byOther', { name: shown.name })}
    </Banner>
  )

  function titleOf({ view }: Shown): string {
    return t(view.mode === 'bring' ? 'follow.bringTitle' : 'follow.followTitle')
  }
}
