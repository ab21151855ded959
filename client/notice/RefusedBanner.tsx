// Commands that were not carried out: why, with the person's words, to copy, to keep or to put away.
import { refusals } from '../../shared/i18n/areas/refusals'
import type { MessageKey } from '../../shared/i18n/catalogue'
import { addMessages } from '../state/messages'
import { useRefused, useSession, useTranslate } from '../state/session'
import { keepDraft, newNoteDraftKey, readDraft } from '../text/drafts'
import { Banner } from '../ui/Banner'
import { Button } from '../ui/Button'
import { CopyButton } from '../ui/CopyButton'
import { showToast } from '../ui/toast'
import styles from './RefusedBanner.module.css'
import { wordsOfCommand } from './wordsOfCommand'

addMessages(refusals)

export default function RefusedBanner() {
  const t = useTranslate()
  const session = useSession()
  const refused = useRefused()
  const first = refused[0]
  if (!first) return null
  const words = wordsOfCommand(first.command)
  const dismiss = () => session.dismissRefused(first.cid)
  const keep = () => {
    keepDraft(newNoteDraftKey, [readDraft(newNoteDraftKey), words].filter(Boolean).join('\n'))
    dismiss()
    showToast(t('sync.draftKept'))
  }
  const actions = (
    <>
      {words && <CopyButton text={words} label={t('sync.copyWords')} />}
      {words && <Button onClick={keep}>{t('sync.keepDraft')}</Button>}
      <Button look="quiet" onClick={dismiss}>
        {t('common.dismiss')}
      </Button>
    </>
  )
  return (
    <Banner tone="danger" title={t('sync.refusedTitle')} actions={actions}>
      {t(`refusal.${first.code}` as MessageKey, first.params)}
      {words && <span className={styles.words}>{t('sync.refusedWords', { text: words })}</span>}
      {refused.length > 1 && (
        <span className={styles.more}>{t('sync.moreRefused', { count: refused.length - 1 })}</span>
      )}
    </Banner>
  )
}
