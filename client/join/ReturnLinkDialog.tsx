// The personal return link: the same person on another device, or after this browser has forgotten. Loaded when asked for.
import { returning } from '../../shared/i18n/areas/returning'
import { useVisit } from '../open/visit'
import { returnPathOf } from '../route/parseRoute'
import { addMessages } from '../state/messages'
import { useSession, useTranslate } from '../state/session'
import { CopyButton } from '../ui/CopyButton'
import { Dialog } from '../ui/Dialog'
import { Field } from '../ui/Field'
import styles from './ReturnLinkDialog.module.css'

addMessages(returning)

export default function ReturnLinkDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslate()
  const { boardId } = useSession()
  const { capability, memberKey } = useVisit()
  const link = location.origin + returnPathOf(boardId, capability, memberKey())
  return (
    <Dialog title={t('back.title')} open onClose={onClose}>
      <div className={styles.words}>
        <p>{t('back.words')}</p>
        <p className={styles.secret}>{t('back.secret')}</p>
        <Field label={t('back.link')}>
          <textarea
            readOnly
            rows={3}
            className={styles.link}
            value={link}
            data-testid="return-link"
            onFocus={(event) => event.target.select()}
          />
        </Field>
        <CopyButton look="primary" text={link} label={t('back.copy')} />
      </div>
    </Dialog>
  )
}
