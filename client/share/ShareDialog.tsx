// The share dialog: invite participants, links for the other roles, and the sheet that brings the facilitator back.
import { useState } from 'react'
import { share } from '../../shared/i18n/areas/share'
import { leadRoles } from '../../shared/model/role'
import { addMessages } from '../state/messages'
import { useSession, useTranslate } from '../state/session'
import { Banner } from '../ui/Banner'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Skeleton } from '../ui/Skeleton'
import { AddressChoice } from './AddressChoice'
import { listOrigins } from './addresses'
import { GivenLinks } from './GivenLinks'
import { Invitation } from './Invitation'
import { Recovery } from './Recovery'
import { RoleLinkList } from './RoleLinkList'
import styles from './ShareDialog.module.css'
import { useShareDialog } from './shareDialogState'
import { useShareInfo } from './useShareInfo'

addMessages(share)

export default function ShareDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslate()
  const session = useSession()
  const { role } = session.me()
  const createdHere = useShareDialog((state) => state.createdBoardId === session.boardId)
  const sharing = useShareInfo()
  const { info, failed } = sharing
  const [chosenOrigin, setChosenOrigin] = useState('')
  const origins = info ? listOrigins(info, location.origin) : []
  const origin = chosenOrigin || origins[0] || location.origin
  return (
    <Dialog
      title={t(createdHere ? 'share.createdTitle' : 'share.title')}
      open
      onClose={onClose}
      look="beside"
    >
      <div className={styles.parts}>
        {createdHere && <p className={styles.created}>{t('share.createdWords')}</p>}
        {createdHere && <Recovery link={sharing.links.facilitator} origin={origin} />}
        {failed && (
          <Banner tone="danger" actions={<Button onClick={sharing.retry}>{t('common.retry')}</Button>}>
            {t('share.failed')}
          </Banner>
        )}
        {!info && !failed && <Skeleton label={t('common.loading')} />}
        {info && (
          <>
            <Invitation sharing={sharing} info={info} origin={origin} mayOpen={leadRoles.includes(role)} />
            <AddressChoice origins={origins} origin={origin} onChange={setChosenOrigin} />
            <RoleLinkList sharing={sharing} origin={origin} mayMake={leadRoles.includes(role)} />
            {role === 'facilitator' && !createdHere && <GivenLinks sharing={sharing} />}
          </>
        )}
        {role === 'facilitator' && !createdHere && (
          <Recovery link={sharing.links.facilitator} origin={origin} />
        )}
      </div>
    </Dialog>
  )
}
